using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;
using Specwright.Planning.Types;

namespace Specwright.Planning.Operations;

/// <summary>Plans the type for the headers that a document describes of an operation's answers, errors among them.</summary>
internal static class HeadersPlanner
{
    private static readonly string[] s_members =
        ["Equals", "ReferenceEquals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ResponseHeader"];

    /// <summary>The plan; none where no answer has a header.</summary>
    public static HeadersPlan? Plan(Operation operation, string name, TypeCatalog types)
    {
        if (operation.Responses.All(static response => response.Headers.IsEmpty))
        {
            return null;
        }

        var headers = operation.Responses
            .SelectMany(static response => response.Headers)
            .GroupBy(static header => header.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var type = types.TakeName(name + "Headers");
        var names = new NameScope([.. s_members, type]).Assign([.. headers.Select(static same => NameClaim.Of(same.Key))], "Header");
        return new HeadersPlan
        {
            Name = type,
            Doc = new DocPlan($"The headers that `{Markdown.Code(DisplayName.Of(operation))}` answers; null where one is missing."),
            Headers = headers.Select((same, at) => PlanHeader(names[at], same.Key, [.. same], name, types)).ToEquatableArray(),
        };
    }

    private static HeaderPlan PlanHeader(
        string name, string wireName, IReadOnlyList<ResponseHeader> headers, string operation, TypeCatalog types)
    {
        var hint = TypeHint.Member(operation, CSharpIdentifier.Pascal(wireName), wireName);
        var forms = headers.Select(header => TypeOf(header, hint, types)).ToList();

        // What is of one type here and of another there is the text that it is.
        var (form, type) = forms.TrueForAll(forms[0].Equals) ? forms[0] : (HeaderForm.Text, new ScalarRef(Scalar.String));
        var described = headers.FirstOrDefault(static header => Prose.IsSaying(header.Description)) ?? headers[0];
        return new HeaderPlan(
            name,
            wireName,
            type is ScalarRef { Scalar: Scalar.String } ? HeaderForm.Text : form,
            type,
            Docs.Of(null, described.Description, $"The header `{Markdown.Code(wireName)}`."));
    }

    private static HeaderForm FormOf(ResponseHeader header, TypeCatalog types) => header.ContentType is { } contentType
        ? contentType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0 ? HeaderForm.Json : HeaderForm.Text
        : types.Index.Target(header.Schema) switch
        {
            ScalarSchema or EnumSchema => HeaderForm.Value,
            ArraySchema array when types.Index.Target(array.Items) is ScalarSchema or EnumSchema => HeaderForm.List,
            _ => HeaderForm.Text,
        };

    private static (HeaderForm Form, TypeRef Type) TypeOf(ResponseHeader header, TypeHint hint, TypeCatalog types)
    {
        var form = FormOf(header, types);
        return (form, form == HeaderForm.Text ? new ScalarRef(Scalar.String) : types.Resolve(header.Schema, hint));
    }
}
