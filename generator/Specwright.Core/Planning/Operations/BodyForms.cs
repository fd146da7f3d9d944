using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;
using Specwright.Planning.Types;

namespace Specwright.Planning.Operations;

/// <summary>
/// Sorts the media types of a body into the forms that get a method. The first has the plain name: JSON, or else what has a
/// type, or else what the document names first. So a form that is added at the end renames none, unless it is the first in JSON.
/// </summary>
internal sealed class BodyForms
{
    /// <summary>More have no method: operations that share a body would multiply it.</summary>
    private const int MaxForms = 16;

    private static readonly BodyForms s_none = new([], null);

    private BodyForms(IReadOnlyList<BodyForm> all, MediaType? leftOut) => (All, LeftOut) = (all, leftOut);

    /// <summary>The forms, the first of them first.</summary>
    public IReadOnlyList<BodyForm> All { get; }

    /// <summary>The form that has the plain name; none where there is no body, or nothing can be in it.</summary>
    public BodyForm? First => All.Count == 0 ? null : All[0];

    /// <summary>The first media type that no form stands for.</summary>
    public MediaType? LeftOut { get; }

    /// <summary>The forms of a body.</summary>
    public static BodyForms Of(RequestBody? body, SchemaIndex index) => body is null ? s_none : OfContent(body.Content, index);

    /// <summary>The object that <paramref name="media"/> holds, if it is one.</summary>
    public static ObjectSchema? Object(MediaType media, SchemaIndex index) =>
        media.Schema is { } schema ? index.Target(schema) as ObjectSchema : null;

    private static BodyForms OfContent(EquatableArray<MediaType> content, SchemaIndex index)
    {
        var forms = new List<BodyForm>();
        foreach (var form in content.Select(media => Form(media, index)).OfType<BodyForm>().OrderBy(Rank))
        {
            var same = forms.FindIndex(other => IsSame(other, form, index));
            if (same < 0 && forms.Count == MaxForms)
            {
                return new(forms, form.Media);
            }

            if (same < 0)
            {
                forms.Add(form);
            }
            else if (form.Role == ParameterRole.StreamBody)
            {
                forms[same] = forms[same] with { ContentTypes = forms[same].ContentTypes.Concat(form.ContentTypes).ToEquatableArray() };
            }
        }

        return new(forms, null);
    }

    private static BodyForm? Form(MediaType media, SchemaIndex index) => media switch
    {
        _ when MediaTypes.IsJson(media) || MediaTypes.IsAnyWithSchema(media) => new BodyForm(media, ParameterRole.JsonBody, JsonSuffix(media)),
        _ when MediaTypes.IsJsonLines(media) => new BodyForm(media, ParameterRole.JsonLinesBody, "JsonLines"),
        _ when MediaTypes.IsForm(media) => FormRole(media, index) is { } role ? new BodyForm(media, role, "Form") : null,
        _ when MediaTypes.IsMultipart(media) => new BodyForm(
            media,
            Object(media, index) is { Properties.IsEmpty: false } ? ParameterRole.MultipartBody : ParameterRole.MultipartFields,
            MediaTypes.Subtype(media) is "form-data" or "*" ? "Multipart" : "Multipart" + CSharpIdentifier.Pascal(MediaTypes.Subtype(media))),
        _ when MediaTypes.IsXml(media) && !MediaTypes.IsBinary(media) => new BodyForm(media, ParameterRole.TextBody, XmlSuffix(media)),
        _ when MediaTypes.IsText(media) => new BodyForm(
            media, ParameterRole.TextBody, MediaTypes.Subtype(media) is "plain" or "*" ? "Text" : CSharpIdentifier.Pascal(MediaTypes.Subtype(media))),
        _ => new BodyForm(media, ParameterRole.StreamBody, "Stream") { ContentTypes = EquatableArray.Create(media.ContentType) },
    };

    // A form that names its fields gets a type for them, one that does not is what the caller puts into it, and one that
    // allows none is nothing.
    private static ParameterRole? FormRole(MediaType media, SchemaIndex index) => Object(media, index) switch
    {
        { Properties.IsEmpty: false } => ParameterRole.FormBody,
        { Additional: AdditionalProperties.Forbidden } => null,
        _ => ParameterRole.FormFields,
    };

    private static int Rank(BodyForm form) => form.Role switch
    {
        ParameterRole.JsonBody when MediaTypes.Subtype(form.Media) == "json" => 0,
        ParameterRole.JsonBody => form.Suffix == "Json" ? 1 : 2,
        ParameterRole.TextBody => 4,
        ParameterRole.StreamBody => 5,
        _ => 3,
    };

    // JSON of one schema is the same by any name beside plain JSON: "text/json", or what a framework lists with each body.
    private static bool IsSame(BodyForm left, BodyForm right, SchemaIndex index) => left.Role == right.Role && (left.Role == ParameterRole.JsonBody
        ? (left.Suffix == "Json" || left.Suffix == right.Suffix) && Shape(left, index) == Shape(right, index)
        : left.Suffix == right.Suffix);

    private static int? Shape(BodyForm form, SchemaIndex index) => form.Media.Schema is { } schema ? index.Shapes.Of(schema) : null;

    private static string JsonSuffix(MediaType media)
    {
        var subtype = MediaTypes.Subtype(media);
        return subtype is "json" or "*" or "*+json" or "" ? "Json" : CSharpIdentifier.Pascal(Less(subtype, "+json"));
    }

    private static string XmlSuffix(MediaType media) => MediaTypes.Subtype(media) is var subtype and not "xml"
        ? CSharpIdentifier.Pascal(Less(subtype, "+xml")) + "Xml"
        : "Xml";

    private static string Less(string text, string end) =>
        text.EndsWith(end, StringComparison.Ordinal) ? text.Substring(0, text.Length - end.Length) : text;
}
