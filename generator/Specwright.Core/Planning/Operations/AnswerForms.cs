using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;
using Specwright.Planning.Types;

namespace Specwright.Planning.Operations;

/// <summary>Plans in which form the body of one answer is read: JSON before text, text before bytes, what comes at once before what comes item by item.</summary>
internal static class AnswerForms
{
    /// <summary>The form, <see cref="AnswerKind.JsonOrNull"/> where the JSON may be null.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="response">The answer.</param>
    /// <param name="name">What its types are named by.</param>
    /// <param name="context">What the planning of every operation shares.</param>
    /// <param name="others">Gets the forms that are not read, with the one that is.</param>
    public static AnswerPlan Plan(
        Operation operation, Response response, string name, OperationContext context, List<(MediaType Other, MediaType Read)> others)
    {
        var whole = response.Content.Any(MediaTypes.IsSequential)
            ? response.Content.Where(static media => !MediaTypes.IsSequential(media)).ToEquatableArray()
            : response.Content;
        foreach (var media in whole.Where(static media => media.ItemSchema is not null))
        {
            context.Diagnostics.Report(
                PlanningRules.ItemSchemaWithoutItems, media.Location, DisplayName.Of(operation), response.Status, media.ContentType);
        }

        if (whole.IsEmpty)
        {
            others.AddRange(response.Content.Skip(1).Select(media => (media, response.Content[0])));
            return ItemForms.Plan(response.Content[0], name, context.Types);
        }

        if (Json(whole) is { } json)
        {
            var shape = Shape(json, context.Types.Index);
            var same = whole.Where(media => MediaTypes.IsJson(media) && Shape(media, context.Types.Index) == shape).ToList();
            var form = PlanJson(json, same, whole, name, context.Types);
            others.AddRange(whole
                .Where(media => media != json && !same.Contains(media) && (form.Kind != AnswerKind.TextOrJson || !MediaTypes.IsText(media)))
                .Select(media => (media, json)));
            return form;
        }

        var isText = whole.Any(MediaTypes.IsText) && whole.All(static media => MediaTypes.IsText(media) || MediaTypes.IsXml(media));
        return isText
            ? new AnswerPlan(AnswerKind.Text) { Accept = Accept(whole.Where(MediaTypes.IsText), "text/plain") }
            : new AnswerPlan(AnswerKind.Stream) { Accept = Accept(whole, "application/octet-stream") };
    }

    /// <summary>The form in <paramref name="content"/> that is read as JSON.</summary>
    public static MediaType? Json(EquatableArray<MediaType> content) => MediaTypes.First(content, MediaTypes.IsPlainJson)
        ?? MediaTypes.First(content, MediaTypes.IsJson)
        ?? MediaTypes.First(content, MediaTypes.IsAnyWithSchema);

    private static AnswerPlan PlanJson(
        MediaType json, IReadOnlyList<MediaType> same, EquatableArray<MediaType> content, string name, TypeCatalog types)
    {
        var hint = new TypeHint(CSharpIdentifier.Shorten(name + "Response"), "Response", $"The answer of `{name}`.");
        var type = json.Schema is { } schema ? types.Use(schema, hint) : new TypeUse(new ScalarRef(Scalar.Raw));
        if (type is { IsNullable: false, Type: ScalarRef { Scalar: Scalar.String } }
            && (!MediaTypes.IsJson(json) || content.Any(MediaTypes.IsText)))
        {
            return new AnswerPlan(AnswerKind.TextOrJson);
        }

        return new AnswerPlan(type.IsNullable ? AnswerKind.JsonOrNull : AnswerKind.Json, type)
        {
            Accept = MediaTypes.IsPlainJson(json) || MediaTypes.IsAnyWithSchema(json) ? null : MediaTypes.Accept(same),
        };
    }

    private static int? Shape(MediaType media, SchemaIndex index) => media.Schema is { } schema ? index.Shapes.Of(schema) : null;

    // Errors come in types that the document need not name.
    private static string? Accept(IEnumerable<MediaType> content, string implied) =>
        MediaTypes.Accept(content) is { } accept && accept != implied ? accept + ", */*;q=0.5" : null;
}
