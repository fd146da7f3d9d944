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
            var gap = new MemberGap();
            foreach (var member in plan.Members)
            {
                gap.Before(writer, member.Doc);
                DocCommentEmitter.Emit(writer, member.Doc);
                writer.Line($"{member.Name} = {member.Text},");
            }
        }
    }
}
