using System.Collections.Generic;
using System.Linq;
using Specwright.Runtime.Json;
using Specwright.Runtime.Requests;

namespace Specwright.Runtime;

/// <summary>The fields of a body in <c>application/x-www-form-urlencoded</c>, in order.</summary>
public sealed class FormFields
{
    private readonly List<KeyValuePair<string, string>> _encoded = [];

    /// <summary>The body.</summary>
    internal string Text => string.Join('&', _encoded.Select(static pair => $"{pair.Key}={pair.Value}"));

    /// <summary>Adds a field.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the field out.</param>
    /// <returns>These fields.</returns>
    public FormFields Add(string name, string? value)
        => Add(ParameterText.Pairs(name, ParameterParts.Of(value), ParameterStyle.Form, true, UrlText.EncodeForm));

    /// <summary>Adds a field for each value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The values; null leaves the field out.</param>
    /// <returns>These fields.</returns>
    public FormFields AddList(string name, IEnumerable<string>? values)
        => Add(ParameterText.Pairs(name, ParameterParts.Of(values), ParameterStyle.Form, true, UrlText.EncodeForm));

    /// <summary>Adds a value with parts, such as an object, in a style (OpenAPI, Encoding Object).</summary>
    /// <typeparam name="TValue">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the field out, and so does null in a part.</param>
    /// <param name="style">How its parts are put together. Parts that have parts are JSON, unless the style is deepObject.</param>
    /// <param name="explode">Whether each part is a field.</param>
    /// <returns>These fields.</returns>
    public FormFields AddObject<TValue, TCodec>(string name, TValue? value, ParameterStyle style, bool explode)
        where TCodec : IJsonCodec<TValue?>
        => Add(ParameterText.Pairs(name, RawJson.From<TValue, TCodec>(value), style, explode, UrlText.EncodeForm));

    /// <summary>Adds a field for each member: its text, or its JSON where it is an array or object.</summary>
    /// <param name="members">The members.</param>
    /// <returns>These fields.</returns>
    public FormFields AddMembers(JsonMembers members)
    {
        foreach ((string name, RawJson value) in members)
        {
            Add(name, value.Kind == JsonKind.Null ? null : ParameterParts.TextOf(value.ToJsonElement()));
        }

        return this;
    }

    private FormFields Add(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        _encoded.AddRange(pairs.Select(static pair => KeyValuePair.Create(UrlText.EncodeForm(pair.Key), pair.Value)));
        return this;
    }
}
