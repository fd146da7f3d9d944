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
    /// <summary>The form, <see cref="AnswerKind.JsonOrNull"/> where the JSON may be null; other forms are reported.</summary>
    public static AnswerPlan Plan(Operation operation, Response response, string name, OperationContext context)
    {
        var whole = response.Content.Where(static media => !MediaTypes.IsSequential(media)).ToEquatableArray();
        foreach (var media in whole.Where(static media => media.ItemSchema is not null))
        {
            context.Diagnostics.Report(
                PlanningRules.ItemSchemaWithoutItems, media.Location, DisplayName.Of(operation), response.Status, media.ContentType);
        }

        if (whole.IsEmpty)
        {
            var items = ItemForms.Plan(response.Content[0], name, context.Types);
            ReportOthers(operation, response, response.Content.Skip(1), response.Content[0], context);
            return items;
        }

        if (Json(whole) is { } json)
        {
            var others = whole.Where(media => media != json && !MediaTypes.IsJson(media));
            var form = PlanJson(json, whole, name, context.Types);
            ReportOthers(operation, response, form.Kind == AnswerKind.TextOrJson ? others.Where(media => !MediaTypes.IsText(media)) : others, json, context);
            return form;
        }

        var isText = whole.Any(MediaTypes.IsText) && whole.All(static media => MediaTypes.IsText(media) || MediaTypes.IsXml(media));
        return isText
            ? new AnswerPlan(AnswerKind.Text) { Accept = Accept(whole.Where(MediaTypes.IsText), "text/plain") }
            : new AnswerPlan(AnswerKind.Stream) { Accept = Accept(whole, "application/octet-stream") };
    }

    /// <summary>The form in <paramref name="content"/> that is read as JSON.</summary>
    public static MediaType? Json(EquatableArray<MediaType> content) =>
        MediaTypes.First(content, MediaTypes.IsJson) ?? MediaTypes.First(content, MediaTypes.IsAnyWithSchema);

    private static AnswerPlan PlanJson(MediaType json, EquatableArray<MediaType> content, string name, TypeCatalog types)
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
            Accept = content.Any(static media => MediaTypes.IsPlainJson(media) || MediaTypes.IsAnyWithSchema(media))
                ? null
                : MediaTypes.Accept(content.Where(MediaTypes.IsJson)),
        };
    }

    // Errors come in types that the document need not name.
    private static string? Accept(IEnumerable<MediaType> content, string implied) =>
        MediaTypes.Accept(content) is { } accept && accept != implied ? accept + ", */*;q=0.5" : null;

    private static void ReportOthers(
        Operation operation, Response response, IEnumerable<MediaType> others, MediaType read, OperationContext context)
    {
        foreach (var other in others)
        {
            context.Diagnostics.Report(
                PlanningRules.FurtherFormOfAnswer, other.Location, DisplayName.Of(operation), response.Status, other.ContentType, read.ContentType);
        }
    }
}
