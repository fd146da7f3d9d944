using System.Collections.Generic;
using System.Linq;

namespace Benchmarks.Synthetic;

/// <summary>
/// The API as one writes it by hand over <c>HttpClient</c> and System.Text.Json's source generator: plain classes, one
/// context, a client for each resource.
/// </summary>
internal static class JsonShape
{
    /// <summary>The files; the first has the context.</summary>
    public static IEnumerable<string> Files()
    {
        string resource = Template.Load("JsonResource");
        yield return Template.Load("JsonCommon").Fill(("Serializables", string.Join(
            "\n", SyntheticApi.Models.Select(static model => $"[JsonSerializable(typeof({model.Name}))]"))));
        foreach (var model in SyntheticApi.Models)
        {
            yield return Model(model);
        }

        foreach (var one in SyntheticApi.Resources)
        {
            yield return resource.Fill(one.Texts());
        }
    }

    private static string Model(SyntheticModel model) => $$"""
        using System;
        using System.Collections.Generic;

        namespace Measured;

        /// <summary>{{model.Name}}.</summary>
        public sealed class {{model.Name}}
        {
        {{string.Join("\n\n", model.Properties.Select(Property))}}
        }

        """;

    private static string Property(SyntheticProperty property) => $$"""
            /// <summary>The {{property.Name}}.</summary>
            public {{Type(property)}}? {{property.Identifier}} { get; set; }
        """;

    private static string Type(SyntheticProperty property) => property.Kind switch
    {
        PropertyKind.Integer => "int",
        PropertyKind.Number => "double",
        PropertyKind.Flag => "bool",
        PropertyKind.Time => "DateTimeOffset",
        PropertyKind.Texts => "List<string>",
        PropertyKind.Model => property.Model,
        _ => "string",
    };
}
