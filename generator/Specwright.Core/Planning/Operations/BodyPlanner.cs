using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;
using Specwright.Planning.Types;

namespace Specwright.Planning.Operations;

/// <summary>Plans request bodies: of the forms that a document offers, JSON is taken first.</summary>
internal static class BodyPlanner
{
    /// <summary>What the parameter is called.</summary>
    public const string ParameterName = "body";

    /// <summary>The plan for a body; none when it has no form, or one without anything in it.</summary>
    public static ParameterPlan? Plan(Operation owner, RequestBody body, string operation, OperationContext context)
    {
        var types = context.Types;
        if (Choose(body, types.Index) is not var (media, role))
        {
            return null;
        }

        foreach (var other in body.Content.Where(other => other != media && (!MediaTypes.IsJson(media) || !MediaTypes.IsJson(other))))
        {
            context.Diagnostics.Report(
                PlanningRules.FurtherBodyLeftOut, other.Location, DisplayName.Of(owner), other.ContentType, media.ContentType);
        }

        var hint = new TypeHint(CSharpIdentifier.Shorten(operation + "Request"), "Request", $"The request of `{operation}`.");
        var isTyped = role is ParameterRole.JsonBody or ParameterRole.FormBody && media.Schema is not null;
        return new ParameterPlan
        {
            Name = ParameterName,
            WireName = "body",
            Role = role,
            Type = isTyped
                ? types.Resolve(media.Schema!, hint)
                : new ScalarRef(role == ParameterRole.TextBody ? Scalar.String : Scalar.Raw),
            IsRequired = body.IsRequired,
            ContentType = Concrete(media.ContentType, role),
            Doc = Docs.Of(null, body.Description, "The body of the request.").Summary + Parts(media, role, types.Index),
        };
    }

    private static (MediaType Media, ParameterRole Role)? Choose(RequestBody body, SchemaIndex index)
    {
        if (MediaTypes.First(body.Content, MediaTypes.IsJson) is { } json)
        {
            return (json, ParameterRole.JsonBody);
        }

        if (MediaTypes.First(body.Content, MediaTypes.IsForm) is { } form)
        {
            return FormRole(form, index) is { } role ? (form, role) : null;
        }

        if (MediaTypes.First(body.Content, MediaTypes.IsMultipart) is { } multipart)
        {
            return (multipart, ParameterRole.MultipartFields);
        }

        if (MediaTypes.First(body.Content, MediaTypes.IsText) is { } text)
        {
            return (text, ParameterRole.TextBody);
        }

        if (MediaTypes.First(body.Content, MediaTypes.IsAnyWithSchema) is { } any)
        {
            return (any, ParameterRole.JsonBody);
        }

        return body.Content.IsEmpty ? null : (body.Content[0], ParameterRole.StreamBody);
    }

    // A form that names its fields gets a type for them, one that does not is what the caller puts into it, and one that
    // allows none is nothing.
    private static ParameterRole? FormRole(MediaType media, SchemaIndex index) => Object(media, index) switch
    {
        { Properties.IsEmpty: false } => ParameterRole.FormBody,
        { Additional: AdditionalProperties.Forbidden } => null,
        _ => ParameterRole.FormFields,
    };

    private static ObjectSchema? Object(MediaType media, SchemaIndex index) =>
        media.Schema is { } schema ? index.Target(schema) as ObjectSchema : null;

    // The parts have no type of their own: the caller must learn their names here.
    private static string Parts(MediaType media, ParameterRole role, SchemaIndex index)
    {
        var parts = role == ParameterRole.MultipartFields && Object(media, index) is { Properties.IsEmpty: false } model
            ? model.Properties.Select(property => $"`{Markdown.Code(property.Name)}`{(property.IsRequired ? " (required)" : "")}")
            : [];
        var list = string.Join(", ", parts);
        return list.Length > 0 ? $" Parts: {list}." : "";
    }

    // A range says what is accepted; a request says what it is.
    private static string Concrete(string contentType, ParameterRole role) => !contentType.Contains('*') && contentType.Length > 0
        ? contentType
        : role switch
        {
            ParameterRole.JsonBody => "application/json",
            ParameterRole.TextBody => "text/plain",
            _ => "application/octet-stream",
        };
}
