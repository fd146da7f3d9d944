using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes the class that makes all types known to System.Text.Json.</summary>
internal static class JsonResolverEmitter
{
    public static void Emit(CodeWriter writer, ResolverPlan plan, TypeNames types)
    {
        writer.Line($$"""
            /// <summary>The client's types for <c>System.Text.Json</c>, in applications that are trimmed or compiled ahead of time.</summary>
            public static partial class {{plan.Name}}
            {
                /// <summary>To be set as, or added to, <c>JsonSerializerOptions.TypeInfoResolver</c>.</summary>
                public static {{types["IJsonTypeInfoResolver"]}} Resolver { get; } = CreateResolver();

                private static {{types["JsonModelResolver"]}} CreateResolver()
                {
                    var resolver = new {{types["JsonModelResolver"]}}();
            """);
        using (writer.Indent())
        using (writer.Indent())
        {
            foreach (var type in plan.Types)
            {
                writer.Line($"resolver.Add<{types.Arguments(type)}>();");
            }

            writer.Line("return resolver;");
        }

        writer.Line("    }");
        writer.Line("}");
    }
}
