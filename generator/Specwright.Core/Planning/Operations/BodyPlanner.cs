using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;
using Specwright.Planning.Types;

namespace Specwright.Planning.Operations;

/// <summary>Plans request bodies in one of their forms.</summary>
internal static class BodyPlanner
{
    /// <summary>What the parameter is called.</summary>
    public const string ParameterName = "body";

    /// <summary>The plan for a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="form">The form to take.</param>
    /// <param name="operation">What the names of types begin with.</param>
    /// <param name="types">All types.</param>
    public static ParameterPlan Plan(RequestBody body, BodyForm form, string operation, TypeCatalog types)
    {
        var hint = new TypeHint(CSharpIdentifier.Shorten(operation + "Request"), "Request", $"The request of `{operation}`.");
        var isNullable = form is { Role: ParameterRole.JsonBody, Media.Schema: { } schema } && body.IsRequired && types.Index.IsNullable(schema);
        return new ParameterPlan
        {
            Name = ParameterName,
            WireName = "body",
            Role = isNullable ? ParameterRole.JsonOrNullBody : form.Role,
            Type = Type(form, hint, types),
            IsRequired = body.IsRequired,
            IsNullable = isNullable,
            ContentType = IsChosen(form) ? null : Concrete(form),
            Doc = Docs.Of(null, body.Description, "The body of the request.").Summary,
        };
    }

    /// <summary>The plan for a parameter that says what a stream holds; none where the document says it.</summary>
    public static IReadOnlyList<ParameterPlan> PlanContentType(BodyForm form, NameScope names) => !IsChosen(form) ? [] :
    [
        new ParameterPlan
        {
            Name = names.Take("contentType"),
            WireName = "contentType",
            Role = ParameterRole.ContentType,
            Type = new ScalarRef(Scalar.String),
            Default = form.ContentTypes.FirstOrDefault(MediaTypes.IsSendable) ?? "application/octet-stream",
            Doc = $"What the body is: {string.Join(", ", form.ContentTypes.Select(static type => $"`{Markdown.Code(type)}`"))}.",
        },
    ];

    private static bool IsChosen(BodyForm form) => form.ContentTypes.Count > 1 || form.ContentTypes.Any(static type => !MediaTypes.IsSendable(type));

    private static TypeRef Type(BodyForm form, TypeHint hint, TypeCatalog types) => (form.Role, form.Media.Schema) switch
    {
        (ParameterRole.MultipartBody, _) => types.Add(
            hint, type => PartsPlanner.Plan(BodyForms.Object(form.Media, types.Index)!, form.Media, type, hint, types)),
        (ParameterRole.JsonBody or ParameterRole.FormBody, { } schema) => types.Resolve(schema, hint),
        (ParameterRole.JsonLinesBody, _) when form.Media.ItemSchema is { } item => types.Resolve(item, hint.Item()),
        (ParameterRole.JsonLinesBody, { } schema) => types.Index.Target(schema) is ArraySchema array
            ? types.Resolve(array.Items, hint.Item())
            : types.Resolve(schema, hint),
        (ParameterRole.TextBody, _) => new ScalarRef(Scalar.String),
        _ => new ScalarRef(Scalar.Raw),
    };

    // A range says what is accepted; a request says what it is.
    private static string Concrete(BodyForm form) => MediaTypes.IsSendable(form.Media.ContentType)
        ? form.Media.ContentType
        : form.Role switch
        {
            ParameterRole.JsonBody => "application/json",
            ParameterRole.TextBody => "text/plain",
            ParameterRole.JsonLinesBody => "application/jsonl",
            _ => "multipart/form-data",
        };
}
