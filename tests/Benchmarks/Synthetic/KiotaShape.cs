using System.Collections.Generic;
using System.Linq;

namespace Benchmarks.Synthetic;

/// <summary>
/// The API as Kiota 1.38 generates it: the templates are what it made of one model and one resource of the document, with
/// the names taken out.
/// </summary>
internal static class KiotaShape
{
    /// <summary>The files, but for the root client, which is of no weight.</summary>
    public static IEnumerable<string> Files()
    {
        string model = Template.Load("KiotaModel"), area = Template.Load("KiotaArea"), member = Template.Load("KiotaAreaMember");
        string resource = Template.Load("KiotaResource"), item = Template.Load("KiotaItem");
        foreach (var one in SyntheticApi.Models)
        {
            yield return model.Fill(
                ("Properties", string.Concat(one.Properties.Select(Property))),
                ("Deserializers", string.Concat(one.Properties.Select(Deserializer))),
                ("Serializers", string.Concat(one.Properties.Select(Serializer))),
                ("Model", one.Name));
        }

        foreach (var group in SyntheticApi.Resources.GroupBy(static one => one.Area))
        {
            yield return area.Fill(
                ("Usings", string.Concat(group.Select(static one => $"using Measured.{one.Area.Capitalized()}.{one.Name.Capitalized()};\n"))),
                ("Members", string.Concat(group.Select(one => member.Fill(one.Texts())))),
                ("Area", group.Key.Capitalized()),
                ("area", group.Key));
        }

        foreach (var one in SyntheticApi.Resources)
        {
            yield return resource.Fill(one.Texts());
            yield return item.Fill(one.Texts());
        }
    }

    private static string Property(SyntheticProperty property)
    {
        string doc = $"        /// <summary>The {property.Name}.</summary>\n";
        string type = Type(property);
        return property.Kind is PropertyKind.Text or PropertyKind.Texts or PropertyKind.Model
            ? $$"""
                {{doc}}#if NETSTANDARD2_1_OR_GREATER || NETCOREAPP3_1_OR_GREATER
                #nullable enable
                        public {{type}}? {{property.Identifier}} { get; set; }
                #nullable restore
                #else
                        public {{type}} {{property.Identifier}} { get; set; }
                #endif

                """
            : $"{doc}        public {type}? {property.Identifier} {{ get; set; }}\n";
    }

    private static string Deserializer(SyntheticProperty property)
        => $"                {{ \"{property.Name}\", n => {{ {property.Identifier} = n.{Getter(property)}; }} }},\n";

    private static string Serializer(SyntheticProperty property)
        => $"            writer.{Setter(property)}(\"{property.Name}\", {property.Identifier});\n";

    private static string Type(SyntheticProperty property) => property.Kind switch
    {
        PropertyKind.Integer => "int",
        PropertyKind.Number => "double",
        PropertyKind.Flag => "bool",
        PropertyKind.Time => "DateTimeOffset",
        PropertyKind.Texts => "List<string>",
        PropertyKind.Model => "global::Measured.Models." + property.Model,
        _ => "string",
    };

    private static string Getter(SyntheticProperty property) => property.Kind switch
    {
        PropertyKind.Integer => "GetIntValue()",
        PropertyKind.Number => "GetDoubleValue()",
        PropertyKind.Flag => "GetBoolValue()",
        PropertyKind.Time => "GetDateTimeOffsetValue()",
        PropertyKind.Texts => "GetCollectionOfPrimitiveValues<string>()?.AsList()",
        PropertyKind.Model => $"GetObjectValue<{Type(property)}>({Type(property)}.CreateFromDiscriminatorValue)",
        _ => "GetStringValue()",
    };

    private static string Setter(SyntheticProperty property) => property.Kind switch
    {
        PropertyKind.Integer => "WriteIntValue",
        PropertyKind.Number => "WriteDoubleValue",
        PropertyKind.Flag => "WriteBoolValue",
        PropertyKind.Time => "WriteDateTimeOffsetValue",
        PropertyKind.Texts => "WriteCollectionOfPrimitiveValues<string>",
        PropertyKind.Model => $"WriteObjectValue<{Type(property)}>",
        _ => "WriteStringValue",
    };
}
