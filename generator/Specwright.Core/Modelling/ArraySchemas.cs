using System.Linq;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>Schemas of arrays.</summary>
internal static class ArraySchemas
{
    // A list in "items" is how JSON Schema wrote tuples before 2020-12.
    private static readonly string[] s_tuples = ["prefixItems", "x-prefix-items", "items"];

    public static Schema Build(Element element)
    {
        var tuple = s_tuples.Select(name => element[name]).FirstOrDefault(found => found is { Node: ArrayNode });
        if (tuple is not null && tuple.Items.Any())
        {
            return new TupleSchema
            {
                Items = tuple.Items.Select(SchemaBuilder.Build).ToEquatableArray(),
                Rest = RestOf(element),
                Location = element.Location,
            };
        }

        return new ArraySchema
        {
            Items = SchemaBuilder.BuildOptional(element, "items"),
            UniqueItems = element.Flag("uniqueItems"),
            Location = element.Location,
        };
    }

    // "items" beside "prefixItems" is for the others (JSON Schema 2020-12 core, section 10.3.1.2); before, that was
    // "additionalItems" beside a list.
    private static Schema? RestOf(Element element) =>
        (element["items"] is { IsObject: true } items ? items : element["additionalItems"]) is { IsObject: true } rest
            ? SchemaBuilder.Build(rest)
            : null;
}
