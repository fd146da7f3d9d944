using System;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Specwright.Runtime.Answers;

/// <summary>What the media type that an answer names says of its body (RFC 9110, section 8.3).</summary>
internal static class AnswerMediaType
{
    /// <summary>The media type in lower case, without parameters; null when the answer names none.</summary>
    public static string? Of(HttpResponseMessage response)
        => Type(response)?.MediaType?.ToLowerInvariant();

    /// <summary>The charset that the answer names.</summary>
    public static string? CharSet(HttpResponseMessage response) => Type(response)?.CharSet;

    public static bool IsJson(string mediaType)
        => mediaType is "application/json" or "text/json" || mediaType.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>
    /// Whether the body is certainly something else than one JSON text. Services call JSON by many names, <c>text/plain</c>
    /// and <c>text/html</c> among them: those are looked into.
    /// </summary>
    public static bool ExcludesJson(string mediaType) => mediaType is "text/event-stream" or "application/pdf"
        or "application/zip" or "application/gzip" or "application/xml" or "text/xml" or "text/csv"
        || mediaType.EndsWith("+xml", StringComparison.Ordinal)
        || mediaType.StartsWith("multipart/", StringComparison.Ordinal)
        || IsMedia(mediaType);

    /// <summary>Whether the body is text for all that its type says; of others it may or may not be.</summary>
    public static bool IsText(string mediaType) => mediaType.StartsWith("text/", StringComparison.Ordinal)
        || IsJson(mediaType)
        || mediaType is "application/xml" or "application/yaml" or "application/javascript" or "application/graphql"
        || mediaType.EndsWith("+xml", StringComparison.Ordinal)
        || mediaType.EndsWith("+yaml", StringComparison.Ordinal);

    private static bool IsMedia(string mediaType) => mediaType.StartsWith("image/", StringComparison.Ordinal)
        || mediaType.StartsWith("audio/", StringComparison.Ordinal)
        || mediaType.StartsWith("video/", StringComparison.Ordinal)
        || mediaType.StartsWith("font/", StringComparison.Ordinal);

    private static MediaTypeHeaderValue? Type(HttpResponseMessage response) => response.Content.Headers.ContentType;
}
