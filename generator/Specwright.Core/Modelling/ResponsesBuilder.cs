using System;
using System.Linq;
using System.Text.RegularExpressions;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>What operations answer (OpenAPI 3.0.3, Responses Object).</summary>
internal static class ResponsesBuilder
{
    private static readonly Regex s_status = new(@"^(?:[1-5](?:[0-9][0-9]|XX)|default)\z", RegexOptions.CultureInvariant);

    public static EquatableArray<Response> Build(Element operation) => (operation.Object("responses")?.Members ?? [])
        .Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal))
        .Select(member => BuildResponse(operation, member))
        .OfType<Response>()
        .ToEquatableArray();

    private static Response? BuildResponse(Element operation, Element member)
    {
        var status = member.Name.EndsWith("xx", StringComparison.Ordinal) ? member.Name.ToUpperInvariant() : member.Name;
        if (!s_status.IsMatch(status))
        {
            const string Known = "100 to 599, 1XX to 5XX, default";
            member.Context.Report(ModellingRules.UnknownWord, member.Location, status, Known, "The response was left out");
            return null;
        }

        return member.Context.References.Follow(member) is { } response
            ? new Response(status, response.Text("description") ?? response.Text("summary"), BuildContent(operation, response), BuildHeaders(response), member.Location)
            : null;
    }

    private static EquatableArray<MediaType> BuildContent(Element operation, Element response)
    {
        if (operation.Context.Version != SpecVersion.V2)
        {
            return MediaTypes.Build(response);
        }

        return response["schema"] is { } schema ? MediaTypes.BuildV2(operation, "produces", schema) : default;
    }

    private static EquatableArray<ResponseHeader> BuildHeaders(Element response) => response.Context.Headers.TryGetValue(response.Node, out var known)
        ? known
        : response.Context.Headers[response.Node] =
            (response.Object("headers")?.Members ?? []).Select(BuildHeader).OfType<ResponseHeader>().ToEquatableArray();

    private static ResponseHeader? BuildHeader(Element member)
    {
        // 3.0.3, Response Object: Content-Type among the headers "SHALL be ignored".
        if (string.Equals(member.Name, "Content-Type", StringComparison.OrdinalIgnoreCase)
            || member.Context.References.Follow(member) is not { } header)
        {
            return null;
        }

        var content = header.Object("content")?.Members.FirstOrDefault();
        var schema = header.Context.Version == SpecVersion.V2
            ? SchemaBuilder.Build(header)
            : SchemaBuilder.BuildOptional((content is null ? header : header.Context.References.Follow(content)) ?? header, "schema");
        return new ResponseHeader(member.Name, schema, header.Text("description")) { ContentType = content?.Name };
    }
}
