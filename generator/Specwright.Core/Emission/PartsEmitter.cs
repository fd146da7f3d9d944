using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes a class for the parts of a body.</summary>
internal static class PartsEmitter
{
    public static void Emit(CodeWriter writer, PartsPlan parts, TypeNames types)
    {
        DocCommentEmitter.Emit(writer, parts.Doc);
        TypeHeader.EmitObsolete(writer, parts.IsDeprecated, types);
        writer.Line($"public sealed partial class {parts.Name}");
        using (writer.Block())
        {
            var gap = new MemberGap();
            foreach (var part in parts.Parts)
            {
                gap.Before(writer, part.Doc);
                EmitProperty(writer, part, types);
            }
        }
    }

    private static void EmitProperty(CodeWriter writer, PartPlan part, TypeNames types)
    {
        var item = part.Type is { } type ? types.Of(type) : types[part.IsRest ? "MultipartFields" : "FilePart"];
        var name = part.IsList ? $"{types["IReadOnlyList"]}<{item}>" : item;
        DocCommentEmitter.Emit(writer, part.Doc);
        TypeHeader.EmitObsolete(writer, part.IsDeprecated && !part.IsRequired, types);
        writer.Line($"public {(part.IsRequired ? "required " : "")}{name}{(part.IsRequired ? "" : "?")} {part.Name} {{ get; set; }}");
    }
}
