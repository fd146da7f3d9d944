using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes what stands before a type or member: its comment and its attributes.</summary>
internal static class TypeHeader
{
    public static void Emit(CodeWriter writer, TypePlan type, string codec, TypeNames types)
    {
        DocCommentEmitter.Emit(writer, type.Doc);
        EmitObsolete(writer, type.IsDeprecated, types);
        writer.Line($"[{types["JsonConverter"]}(typeof({types["JsonModelConverter"]}<{type.Name}, {codec}>))]");
    }

    public static void EmitObsolete(CodeWriter writer, bool isDeprecated, TypeNames types)
    {
        if (isDeprecated)
        {
            writer.Line($"[{types["Obsolete"]}(\"The API's description marks this as deprecated.\")]");
        }
    }
}
