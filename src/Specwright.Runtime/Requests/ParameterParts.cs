using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Requests;

/// <summary>A value in the form that styles are defined for: a text, texts in order, or texts by name.</summary>
/// <param name="Text">The text, of a value without parts.</param>
/// <param name="Items">The texts of an array.</param>
/// <param name="Members">The texts of an object; one name occurs as often as it has texts.</param>
internal sealed record ParameterParts(
    string? Text, IReadOnlyList<string>? Items, IReadOnlyList<KeyValuePair<string, string>>? Members)
{
    /// <summary>Whether there is nothing to send (RFC 6570, section 2.3: an empty list or map is undefined).</summary>
    public bool IsEmpty => Text is null && Items is null or [] && Members is null or [];

    public static ParameterParts Of(string? text) => new(text, null, null);

    public static ParameterParts Of(IEnumerable<string>? items) => new(null, items?.OfType<string>().ToArray(), null);

    /// <summary>
    /// The parts of a value in JSON. Null is left out. OpenAPI has no form for arrays and objects within others: they are
    /// their JSON, except that a member which is an array is repeated where each member has its own name.
    /// </summary>
    public static ParameterParts Of(RawJson value, bool repeatMembers)
    {
        JsonElement element = value.ToJsonElement();
        return element.ValueKind switch
        {
            JsonValueKind.Null => new(null, null, null),
            JsonValueKind.Array => new(null, [.. Texts(element)], null),
            JsonValueKind.Object => new(null, null, [.. element.EnumerateObject().SelectMany(member => Member(member, repeatMembers))]),
            _ => new(TextOf(element), null, null),
        };
    }

    /// <summary>A value's text without quotes; the JSON of an array or object.</summary>
    public static string TextOf(JsonElement value)
        => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static IEnumerable<string> Texts(JsonElement array)
        => array.EnumerateArray().Where(static item => item.ValueKind != JsonValueKind.Null).Select(TextOf);

    private static IEnumerable<KeyValuePair<string, string>> Member(JsonProperty member, bool repeatMembers)
        => member.Value.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Array when repeatMembers => Texts(member.Value).Select(text => KeyValuePair.Create(member.Name, text)),
            _ => [KeyValuePair.Create(member.Name, TextOf(member.Value))],
        };
}
