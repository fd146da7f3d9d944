using System;
using System.Linq;
using Specwright.Model;

namespace Specwright.Planning.Operations;

/// <summary>Tells what is behind a media type (RFC 6838).</summary>
internal static class MediaTypes
{
    public static bool IsJson(MediaType media) => Essence(media) is var name
        && (name is "application/json" or "text/json" || name.EndsWith("+json", StringComparison.Ordinal))
        && !IsBinary(media);

    public static bool IsForm(MediaType media) => Essence(media) == "application/x-www-form-urlencoded";

    public static bool IsMultipart(MediaType media) => Essence(media).StartsWith("multipart/", StringComparison.Ordinal);

    /// <summary>Whether the body is a text that ends: an event stream does not.</summary>
    public static bool IsText(MediaType media) => Essence(media) is var name
        && name.StartsWith("text/", StringComparison.Ordinal) && name != "text/event-stream" && !IsBinary(media);

    /// <summary>The first of those in <paramref name="content"/> that <paramref name="test"/> accepts.</summary>
    public static MediaType? First(EquatableArray<MediaType> content, Func<MediaType, bool> test) => content.FirstOrDefault(test);

    /// <summary>Whether any type will do, so that a described structure can only be JSON.</summary>
    public static bool IsAnyWithSchema(MediaType media) => Essence(media) is "*/*" or "application/*" or ""
        && media.Schema is not null && !IsBinary(media);

    private static bool IsBinary(MediaType media) =>
        media.Schema is ScalarSchema { Type: ScalarType.String, Format: "binary" };

    // Only ASCII letters count in a media type.
    private static string Essence(MediaType media) => string.Concat(
        media.ContentType.Split(';')[0].Trim().Select(static c => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c));
}
