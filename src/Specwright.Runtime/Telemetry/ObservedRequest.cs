using System;
using System.Net.Http;

namespace Specwright.Runtime.Telemetry;

/// <summary>What is told of a request before it is sent.</summary>
/// <param name="Method">The method.</param>
/// <param name="Uri">The address, before credentials come to it; null when there is none.</param>
/// <param name="Template">The path with names in place of values; null when it is not known.</param>
internal sealed record ObservedRequest(HttpMethod Method, Uri? Uri, string? Template)
{
    // A method of one's own must not make as many series as there are names.
    private const string Other = "_OTHER";

    public string MethodName { get; } = Method.Method is
        "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "CONNECT" or "OPTIONS" or "TRACE" or "PATCH" or "QUERY"
        ? Method.Method
        : Other;

    /// <summary>The method in full when <see cref="MethodName"/> does not have it.</summary>
    public string? OriginalMethod => MethodName == Other ? Method.Method : null;

    /// <summary>What the activity is called.</summary>
    public string DisplayName => (MethodName == Other ? "HTTP" : MethodName) + (Template is null ? "" : " " + Template);

    /// <summary>The template for a path that is appended to a server's address.</summary>
    public static string TemplateAt(string? server, string path)
    {
        string start = Uri.TryCreate(server, UriKind.Absolute, out Uri? uri) ? uri.AbsolutePath.TrimEnd('/') : "";
        return start + (path.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? path[..query] : path);
    }
}
