using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Requests;

/// <summary>Writes parameters as OpenAPI 3.1.1 shows in "Style Examples", which for the most part is RFC 6570.</summary>
internal static class ParameterText
{
    /// <summary>One text, for a path or header: empty where there is nothing to send.</summary>
    public static string Write(string name, ParameterParts parts, ParameterStyle style, bool explode, Func<string, string> encode) => parts switch
    {
        { IsEmpty: true } => "",
        { Text: { } text } => Prefix(name, style, encode, text.Length > 0) + encode(text),
        { Items: { } items } when explode && style == ParameterStyle.Matrix =>
            string.Concat(items.Select(item => Prefix(name, style, encode, item.Length > 0) + encode(item))),
        { Members: { } members } when explode =>
            (style == ParameterStyle.Matrix ? ";" : Prefix(name, style, encode, true))
            + string.Join(Separator(style), members.Select(member => $"{encode(member.Key)}={encode(member.Value)}")),
        { Items: { } items } when explode && style == ParameterStyle.Label => "." + string.Join('.', items.Select(encode)),
        _ => Prefix(name, style, encode, true) + Join(parts, style, encode),
    };

    /// <summary>Names, as they are, with encoded values, for a query, cookies or a form: none where there is nothing to send.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(
        string name, ParameterParts parts, ParameterStyle style, bool explode, Func<string, string> encode) => parts switch
        {
            { IsEmpty: true } => [],
            { Text: { } text } => [KeyValuePair.Create(name, encode(text))],
            { Items: { } items } when explode => items.Select(item => KeyValuePair.Create(name, encode(item))),
            { Members: { } members } when explode => members.Select(member => KeyValuePair.Create(member.Key, encode(member.Value))),
            _ => [KeyValuePair.Create(name, Join(parts, style, encode))],
        };

    /// <summary>The same for a value in JSON.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(
        string name, RawJson value, ParameterStyle style, bool explode, Func<string, string> encode) => style == ParameterStyle.DeepObject
        ? DeepPairs(name, value.ToJsonElement()).Select(pair => KeyValuePair.Create(pair.Key, encode(pair.Value)))
        : Pairs(name, ParameterParts.Of(value, explode), style, explode, encode);

    /// <summary>OpenAPI leaves deeper levels and arrays open; brackets for each level, and places in arrays, are what services take.</summary>
    private static IEnumerable<KeyValuePair<string, string>> DeepPairs(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => DeepPairs($"{path}[{member.Name}]", member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => DeepPairs($"{path}[{index}]", item)),
        _ => [KeyValuePair.Create(path, ParameterParts.TextOf(value))],
    };

    private static string Join(ParameterParts parts, ParameterStyle style, Func<string, string> encode)
    {
        IEnumerable<string> texts = parts.Items ?? parts.Members!.SelectMany(static member => new[] { member.Key, member.Value });
        string delimiter = style switch
        {
            ParameterStyle.SpaceDelimited => encode(" "),
            ParameterStyle.PipeDelimited => encode("|"),
            ParameterStyle.TabDelimited => encode("\t"),
            _ => ",",
        };
        return string.Join(delimiter, texts.Select(encode));
    }

    // RFC 6570, section 3.2.7: in a matrix, an empty value has no equals sign either.
    private static string Prefix(string name, ParameterStyle style, Func<string, string> encode, bool hasValue) => style switch
    {
        ParameterStyle.Label => ".",
        ParameterStyle.Matrix => $";{encode(name)}{(hasValue ? "=" : "")}",
        _ => "",
    };

    private static char Separator(ParameterStyle style) => style switch
    {
        ParameterStyle.Label => '.',
        ParameterStyle.Matrix => ';',
        _ => ',',
    };
}
