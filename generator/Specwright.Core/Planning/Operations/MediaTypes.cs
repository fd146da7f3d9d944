using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;

namespace Specwright.Planning.Operations;

/// <summary>Tells what is behind a media type (RFC 6838).</summary>
internal static class MediaTypes
{
    public static bool IsJson(MediaType media) => Essence(media) is var name
        && (name is "application/json" or "text/json" || name.EndsWith("+json", StringComparison.Ordinal))
        && !IsJsonLines(media)
        && !IsBinary(media);

    /// <summary>JSON without a word on which, so that nothing else need be asked for.</summary>
    public static bool IsPlainJson(MediaType media) => Essence(media) == "application/json" && !IsBinary(media)
        && (media.ContentType.IndexOf(';') < 0 || media.ContentType.IndexOf("charset", StringComparison.OrdinalIgnoreCase) >= 0);

    public static bool IsXml(MediaType media) => Essence(media) is var name
        && (name is "application/xml" or "text/xml" || name.EndsWith("+xml", StringComparison.Ordinal));

    /// <summary>Server-sent events (WHATWG HTML, Server-sent events).</summary>
    public static bool IsEvents(MediaType media) => Essence(media) == "text/event-stream";

    /// <summary>A JSON text on each line; Spring's <c>stream+json</c>, too.</summary>
    public static bool IsJsonLines(MediaType media) => Essence(media) is "application/jsonl" or "application/x-jsonl"
        or "application/jsonlines" or "application/x-jsonlines" or "application/ndjson" or "application/x-ndjson"
        or "application/json-lines" or "application/stream+json" or "application/x-json-stream";

    /// <summary>JSON texts behind record separators (RFC 7464, RFC 8091).</summary>
    public static bool IsJsonSequence(MediaType media) => Essence(media) is var name
        && (name is "application/json-seq" || name.EndsWith("+json-seq", StringComparison.Ordinal));

    /// <summary>Items one after the other (OpenAPI 3.2, "Sequential Media Types"), as far as they are read one by one.</summary>
    public static bool IsSequential(MediaType media) => IsEvents(media) || IsJsonLines(media) || IsJsonSequence(media);

    public static bool IsForm(MediaType media) => Essence(media) == "application/x-www-form-urlencoded";

    public static bool IsMultipart(MediaType media) => Essence(media).StartsWith("multipart/", StringComparison.Ordinal);

    /// <summary>Whether the body is a text that ends: an event stream does not.</summary>
    public static bool IsText(MediaType media) => Essence(media) is var name
        && name.StartsWith("text/", StringComparison.Ordinal) && name != "text/event-stream" && !IsBinary(media);

    /// <summary>The first of those in <paramref name="content"/> that <paramref name="test"/> accepts.</summary>
    public static MediaType? First(EquatableArray<MediaType> content, Func<MediaType, bool> test) => content.FirstOrDefault(test);

    /// <summary>Whether any type will do, so that a described structure can only be JSON.</summary>
    public static bool IsAnyWithSchema(MediaType media) => Essence(media) is "*/*" or "*" or "application/*" or ""
        && media.Schema is not null && !IsBinary(media);

    /// <summary>The media types as a request accepts them (RFC 9110, section 12.5.1); null where none of them can be named.</summary>
    public static string? Accept(IEnumerable<MediaType> content)
    {
        var names = content.Select(static media => media.ContentType.Trim()).Where(IsAcceptable).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    /// <summary>The media type in lower case, without parameters. Only ASCII letters count in it.</summary>
    public static string Essence(MediaType media) => IsEssence(media.ContentType)
        ? media.ContentType
        : string.Concat(media.ContentType.Split(';')[0].Trim().Select(static c => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c));

    /// <summary>What follows the slash.</summary>
    public static string Subtype(MediaType media) => Essence(media) is var name ? name.Substring(name.IndexOf('/') + 1) : "";

    /// <summary>Whether a content type can stand in a header: a type and a subtype that are tokens (RFC 9110, section 8.3.1).</summary>
    public static bool IsSendable(string contentType)
    {
        var halves = contentType.Split(';')[0].Trim().Split('/');
        return halves.Length == 2 && halves.All(static half => half.Length > 0 && half != "*" && half.All(ParameterPlanner.IsTokenCharacter))
            && contentType.All(static c => c is >= ' ' and <= '~');
    }

    /// <summary>Whether the schema says that the body is bytes, whatever the media type.</summary>
    public static bool IsBinary(MediaType media) =>
        media.Schema is ScalarSchema { Type: ScalarType.String, Format: "binary" };

    private static bool IsEssence(string contentType)
    {
        foreach (var c in contentType)
        {
            if (c is not (> ' ' and <= '~' and not (';' or (>= 'A' and <= 'Z'))))
            {
                return false;
            }
        }

        return true;
    }

    // A media type with its parameters, not a range: those a request cannot insist on.
    private static bool IsAcceptable(string type) => type.IndexOf('/') > 0 && !type.Contains('*')
        && type.All(static c => c is > ' ' and <= '~' and not ('"' or ',' or '(' or ')' or '<' or '>' or '@' or '\\' or '[' or ']' or '?' or '{' or '}') || c == ' ');
}
