using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;
using Specwright.Planning.Types;

namespace Specwright.Planning.Operations;

/// <summary>Plans answers that come item by item (OpenAPI 3.2, "Sequential Media Types").</summary>
internal static class ItemForms
{
    private static readonly HashSet<string> s_fields = ["event", "data", "id", "retry", "comment"];

    /// <summary>The form of a sequential media type.</summary>
    public static AnswerPlan Plan(MediaType media, string name, TypeCatalog types)
    {
        var hint = new TypeHint(CSharpIdentifier.Shorten(name + "Item"), "Item", $"An item that `{name}` answers.");
        if (MediaTypes.IsEvents(media))
        {
            return PlanEvents(media, hint, types);
        }

        return new AnswerPlan(
            MediaTypes.IsJsonSequence(media) ? AnswerKind.JsonSequence : AnswerKind.JsonLines, new TypeUse(LineType(media, hint, types)))
        {
            Accept = MediaTypes.Accept([media]) ?? MediaTypes.Essence(media),
        };
    }

    /// <summary>The items that an operation answers beside what it answers at once.</summary>
    public static (Response Response, MediaType Media)? Find(Operation operation)
    {
        var response = AnswerPlanner.Successes(operation).FirstOrDefault(static response =>
            response.Content.Any(MediaTypes.IsSequential) && !response.Content.All(MediaTypes.IsSequential));
        return response is null ? null : (response, response.Content.First(MediaTypes.IsSequential));
    }

    private static AnswerPlan PlanEvents(MediaType media, TypeHint hint, TypeCatalog types)
    {
        if (media.EventDataSchema is { } content)
        {
            return OfData(types.Resolve(content, hint));
        }

        if (Item(media, types.Index) is not { } schema)
        {
            return new AnswerPlan(AnswerKind.TextEvents);
        }

        switch (types.Index.Target(schema))
        {
            case ObjectSchema model when IsEvent(model):
                var data = model.Properties.FirstOrDefault(static property => property.Name == "data");
                return OfData(data is null ? new ScalarRef(Scalar.String) : types.Resolve(data.Schema, hint));
            case UnionSchema union when union.Alternatives.All(alternative => types.Index.Target(alternative) is ObjectSchema model && IsEvent(model)):
                var isText = union.Alternatives.All(alternative => IsText((ObjectSchema)types.Index.Target(alternative), types.Index));
                return new AnswerPlan(AnswerKind.Events, new TypeUse(types.Resolve(schema, hint))) { EventContent = isText ? "EventOfText" : "Event" };
            default:
                return OfData(types.Resolve(schema, hint));
        }
    }

    // Strings are sent as they are, not in the quotes of JSON; other texts, such as dates, have no other form.
    private static AnswerPlan OfData(TypeRef data) => data is GeneratedRef or ListRef or MapRef or ScalarRef
        {
            Scalar: Scalar.Raw or Scalar.Boolean or Scalar.Int32 or Scalar.Int64 or Scalar.Double or Scalar.Single or Scalar.Decimal
        }
        ? data is GeneratedRef { Kind: GeneratedKind.StringEnum } ? new AnswerPlan(AnswerKind.TextEvents) : new AnswerPlan(AnswerKind.Events, new TypeUse(data))
        : new AnswerPlan(AnswerKind.TextEvents);

    private static TypeRef LineType(MediaType media, TypeHint hint, TypeCatalog types) =>
        Item(media, types.Index) is { } schema && types.Index.Target(schema) is not ScalarSchema { Type: ScalarType.String }
            ? types.Resolve(schema, hint)
            : new ScalarRef(Scalar.Raw);

    // The schema of a sequence is that of an array of its items (3.2), though many give that of an item.
    private static Schema? Item(MediaType media, SchemaIndex index) => media.ItemSchema
        ?? (media.Schema is { } schema && index.Target(schema) is ArraySchema array ? array.Items : media.Schema);

    private static bool IsEvent(ObjectSchema model) => model.Properties.All(property => s_fields.Contains(property.Name))
        && model.Properties.Any(static property => property.Name is "data" or "event");

    private static bool IsText(ObjectSchema model, SchemaIndex index) => model.Properties
        .Where(static property => property.Name == "data")
        .All(property => index.Target(property.Schema) is ScalarSchema { Type: ScalarType.String });
}
