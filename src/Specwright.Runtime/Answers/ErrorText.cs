using System;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Answers;

/// <summary>What a service says about an error, in one short line.</summary>
internal static partial class ErrorText
{
    private const int Longest = 300;

    // The detail of RFC 9457 and of Django, then the habits of others, the most telling first.
    private static readonly string[] s_members = ["detail", "error_description", "message", "title", "error", "errors"];

    /// <summary>Finds it in JSON, HTML or plain text.</summary>
    /// <returns>Null when there is nothing to be read.</returns>
    public static string? Find(ReadOnlySpan<byte> body, string start)
    {
        string text = start.Trim();
        string? found = text switch
        {
            "" => null,
            ['{' or '[' or '"', ..] => FromJson(body),
            ['<', ..] => FromMarkup(text),
            _ => text,
        };
        return found is null ? null : Clean(found);
    }

    private static string? FromJson(ReadOnlySpan<byte> body)
    {
        try
        {
            return Describe(JsonText.Deserialize<RawJson, RawJsonCodec>(body).ToJsonElement());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Describe(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Array when element.GetArrayLength() > 0:
                return Describe(element[0]);
            case JsonValueKind.Object:
                foreach (string member in s_members)
                {
                    if (element.TryGetProperty(member, out JsonElement value) && Describe(value) is { Length: > 0 } text)
                    {
                        return text;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static string? FromMarkup(string html)
    {
        Match title = Title().Match(html);
        Match heading = Heading().Match(html);
        string? found = title.Success ? title.Groups[1].Value : heading.Success ? heading.Groups[1].Value : null;
        return found is null ? null : WebUtility.HtmlDecode(Tag().Replace(found, " "));
    }

    /// <summary>One line without control characters, which could deceive a terminal.</summary>
    private static string? Clean(string text)
    {
        StringBuilder line = new();
        foreach (char character in text)
        {
            bool blank = char.IsWhiteSpace(character) || char.IsControl(character);
            if (!blank)
            {
                line.Append(character);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }

            if (line.Length == Longest)
            {
                line.Append('…');
                break;
            }
        }

        string cleaned = line.ToString().Trim();
        return cleaned.Length == 0 ? null : cleaned;
    }

    [GeneratedRegex("<title[^>]*>(.*?)</title>", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Title();

    [GeneratedRegex("<h1[^>]*>(.*?)</h1>", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
