using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes a C# enum for numbers.</summary>
internal static class IntegerEnumEmitter
{
    public static void Emit(CodeWriter writer, IntegerEnumPlan plan, TypeNames types)
    {
        var codec = plan.IsInt64 ? types["Int64EnumCodec"] : types["Int32EnumCodec"];
        TypeHeader.Emit(writer, plan, $"{codec}<{plan.Name}>", types);
        writer.Line($"public enum {plan.Name}{(plan.IsInt64 ? " : long" : "")}");
        using (writer.Block())
        {
            for (var i = 0; i < plan.Members.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                DocCommentEmitter.Emit(writer, plan.Members[i].Doc);
                writer.Line($"{plan.Members[i].Name} = {plan.Members[i].Text},");
            }
        }
    }
}
