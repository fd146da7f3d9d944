using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;
using Specwright.Runtime.Json;
using Specwright.Runtime.Requests;

namespace Specwright.Runtime;

/// <content>Parameters, by the place that carries them (OpenAPI 3.1.1, Parameter Object).</content>
public sealed partial class ApiRequest<T>
{
    /// <summary>Appends a value to the path, percent-encoded but for the unreserved characters of RFC 3986.</summary>
    /// <param name="value">The value.</param>
    /// <param name="allowReserved">Whether reserved characters that a segment can hold stay as they are.</param>
    /// <param name="source">What the value comes from, for the exception.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The value is null or empty: the URL would address something else.</exception>
    public ApiRequest<T> PathValue(
        string? value, bool allowReserved = false, [CallerArgumentExpression(nameof(value))] string source = "value")
    {
        RequireInPath(value, source);
        _url.AppendValue(allowReserved ? UrlText.EncodePath(value) : UrlText.Encode(value), source);
        return this;
    }

    /// <summary>
    /// Appends a value that is several segments, or encoded already: its slashes and percent-encoding stay as they are, but a
    /// slash at its start does not double the one before it.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="source">What the value comes from, for the exception.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The value is null or empty: the URL would address something else.</exception>
    public ApiRequest<T> PathSegments(string? value, [CallerArgumentExpression(nameof(value))] string source = "value")
    {
        string? segments = _url.EndsWithSlash ? value?.TrimStart('/') : value;
        RequireInPath(segments, source);
        _url.AppendValue(UrlText.EncodeSegments(segments), source);
        return this;
    }

    /// <summary>Appends several values to the path, each percent-encoded.</summary>
    /// <param name="values">The values.</param>
    /// <param name="delimiter">What stands between them, percent-encoded already.</param>
    /// <param name="source">What the values come from, for the exception.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">There is no value: the URL would address something else.</exception>
    public ApiRequest<T> PathList(
        IEnumerable<string>? values, string delimiter, [CallerArgumentExpression(nameof(values))] string source = "values")
    {
        string joined = string.Join(delimiter, (values ?? []).Select(UrlText.Encode));
        RequireInPath(joined, source);
        _url.AppendValue(joined, source);
        return this;
    }

    /// <summary>Appends a value to the path in a style that begins with a mark of its own.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value, which may be empty.</param>
    /// <param name="style">How it is written.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The value is null: the URL would address something else.</exception>
    public ApiRequest<T> PathStyled(string name, string? value, ParameterStyle style)
        => PathParts(name, ParameterParts.Of(value), style, false);

    /// <summary>Appends several values to the path in a style that begins with a mark of its own.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="values">The values.</param>
    /// <param name="style">How they are written.</param>
    /// <param name="explode">Whether each stands for itself.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">There is no value: the URL would address something else.</exception>
    public ApiRequest<T> PathStyledList(string name, IEnumerable<string>? values, ParameterStyle style, bool explode)
        => PathParts(name, ParameterParts.Of(values), style, explode);

    /// <summary>Appends a value with parts, such as an object, to the path.</summary>
    /// <typeparam name="TValue">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">How its parts are put together.</param>
    /// <param name="explode">Whether each stands for itself.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">There is no part: the URL would address something else.</exception>
    public ApiRequest<T> PathObject<TValue, TCodec>(string name, TValue? value, ParameterStyle style, bool explode)
        where TCodec : IJsonCodec<TValue?>
        => PathParts(name, ParameterParts.Of(RawJson.From<TValue, TCodec>(value), false), style, explode);

    /// <summary>Adds a parameter to the query.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the parameter out.</param>
    /// <param name="allowReserved">
    /// Whether reserved characters stay as they are, except for <c>#</c>, <c>[</c>, <c>]</c>, <c>&amp;</c> and <c>+</c>.
    /// </param>
    /// <returns>This request.</returns>
    public ApiRequest<T> Query(string name, string? value, bool allowReserved = false)
    {
        if (value is not null)
        {
            _url.AddQuery(name, Encoder(allowReserved)(value));
        }

        return this;
    }

    /// <summary>Adds a list to the query.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The values; null leaves the parameter out.</param>
    /// <param name="delimiter">
    /// What stands between the values, as it is to stand in the URL (<c>,</c>, <c>%20</c>, <c>%7C</c>); null for a
    /// parameter of its own for each value.
    /// </param>
    /// <param name="allowReserved">Whether reserved characters stay as they are, see <see cref="Query"/>.</param>
    /// <param name="allowEmpty">Whether a list without values is a parameter without a value, and not left out.</param>
    /// <returns>This request.</returns>
    public ApiRequest<T> QueryList(
        string name, IEnumerable<string>? values, string? delimiter, bool allowReserved = false, bool allowEmpty = false)
    {
        string[] encoded = [.. (values ?? []).Select(Encoder(allowReserved))];
        if (encoded.Length == 0)
        {
            return Query(name, allowEmpty && values is not null ? "" : null);
        }

        foreach (string value in delimiter is null ? encoded : [string.Join(delimiter, encoded)])
        {
            _url.AddQuery(name, value);
        }

        return this;
    }

    /// <summary>Adds a parameter whose value is JSON (OpenAPI, Parameter Object, <c>content</c>).</summary>
    /// <typeparam name="TValue">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the parameter out.</param>
    /// <returns>This request.</returns>
    public ApiRequest<T> QueryJson<TValue, TCodec>(string name, TValue? value)
        where TCodec : IJsonCodec<TValue?>
        => Query(name, Format.Json<TValue, TCodec>(value));

    /// <summary>Adds a value with parts, such as an object, to the query.</summary>
    /// <typeparam name="TValue">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the parameter out, and so does null in a part.</param>
    /// <param name="style">How its parts are put together. Parts that have parts are JSON, unless the style is deepObject.</param>
    /// <param name="explode">Whether each part is a parameter.</param>
    /// <param name="allowReserved">Whether reserved characters stay as they are, see <see cref="Query"/>.</param>
    /// <returns>This request.</returns>
    public ApiRequest<T> QueryObject<TValue, TCodec>(
        string name, TValue? value, ParameterStyle style, bool explode, bool allowReserved = false)
        where TCodec : IJsonCodec<TValue?>
    {
        RawJson json = RawJson.From<TValue, TCodec>(value);
        foreach ((string key, string text) in ParameterText.Pairs(name, json, style, explode, Encoder(allowReserved)))
        {
            _url.AddQuery(key, text);
        }

        return this;
    }

    /// <summary>Adds a header.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the header out.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The value has characters that no header can hold (RFC 9110, section 5.5).</exception>
    public ApiRequest<T> Header(string name, string? value)
    {
        if (value is not null)
        {
            HeaderText.Require(name, value);
            (_headers ??= []).Add(new(name, value));
        }

        return this;
    }

    /// <summary>Adds a header whose value is JSON (OpenAPI, Parameter Object, <c>content</c>), in ASCII.</summary>
    /// <typeparam name="TValue">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the header out.</param>
    /// <returns>This request.</returns>
    public ApiRequest<T> HeaderJson<TValue, TCodec>(string name, TValue? value)
        where TCodec : IJsonCodec<TValue?>
        => Header(name, Format.Json<TValue, TCodec>(value) is { } json ? HeaderText.ToAscii(json) : null);

    /// <summary>Adds a header for a value with parts, such as an object.</summary>
    /// <typeparam name="TValue">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the header out, and so does null in a part.</param>
    /// <param name="style">How its parts are put together. Parts that have parts are JSON.</param>
    /// <param name="explode">Whether names and texts are joined by equals signs.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The value has characters that no header can hold (RFC 9110, section 5.5).</exception>
    public ApiRequest<T> HeaderObject<TValue, TCodec>(string name, TValue? value, ParameterStyle style, bool explode)
        where TCodec : IJsonCodec<TValue?>
    {
        ParameterParts parts = ParameterParts.Of(RawJson.From<TValue, TCodec>(value), false);
        return Header(name, parts.IsEmpty ? null : ParameterText.Write(name, parts, style, explode, static text => text));
    }

    /// <summary>Makes a text the whole query (OpenAPI 3.2.0, "Parameter Locations", <c>querystring</c>).</summary>
    /// <param name="value">The text, which is percent-encoded; null leaves it out.</param>
    /// <returns>This request.</returns>
    public ApiRequest<T> QueryString(string? value)
    {
        if (value is not null)
        {
            _url.AddQuery(UrlText.Encode(value));
        }

        return this;
    }

    /// <summary>Adds a cookie.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the cookie out.</param>
    /// <param name="encode">Whether name and value are percent-encoded; OpenAPI 3.2's style <c>cookie</c> is without.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The value is not encoded and has characters that no cookie can hold (RFC 6265, section 4.1.1).</exception>
    public ApiRequest<T> Cookie(string name, string? value, bool encode = true)
        => Cookies(name, ParameterParts.Of(value), false, encode);

    /// <summary>Adds a list to the cookies.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The values; null or none leaves the cookie out.</param>
    /// <param name="explode">
    /// Whether each value is a cookie. OpenAPI's ampersand between them would be part of the first one's value.
    /// </param>
    /// <param name="encode">Whether name and values are percent-encoded, see <see cref="Cookie"/>.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A value is not encoded and has characters that no cookie can hold.</exception>
    public ApiRequest<T> CookieList(string name, IEnumerable<string>? values, bool explode, bool encode = true)
        => Cookies(name, ParameterParts.Of(values), explode, encode);

    /// <summary>Adds a value with parts, such as an object, to the cookies.</summary>
    /// <typeparam name="TValue">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the cookie out, and so does null in a part.</param>
    /// <param name="explode">Whether each part is a cookie.</param>
    /// <param name="encode">Whether names and texts are percent-encoded, see <see cref="Cookie"/>.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A text is not encoded and has characters that no cookie can hold.</exception>
    public ApiRequest<T> CookieObject<TValue, TCodec>(string name, TValue? value, bool explode, bool encode = true)
        where TCodec : IJsonCodec<TValue?>
        => Cookies(name, ParameterParts.Of(RawJson.From<TValue, TCodec>(value), explode), explode, encode);

    private static Func<string, string> Encoder(bool allowReserved) => allowReserved ? UrlText.EncodeQuery : UrlText.Encode;

    private void RequireInPath([NotNull] string? text, string source)
    {
        if (string.IsNullOrEmpty(text))
        {
            throw new ArgumentException(
                $"{_operation.Name} needs a value in its path here: without one, the URL would address something else.", source);
        }
    }

    private ApiRequest<T> PathParts(string name, ParameterParts parts, ParameterStyle style, bool explode)
    {
        string text = ParameterText.Write(name, parts, style, explode, UrlText.Encode);
        RequireInPath(text, name);
        _url.AppendValue(text, name);
        return this;
    }

    private ApiRequest<T> Cookies(string name, ParameterParts parts, bool explode, bool encode)
    {
        Func<string, string> write = encode ? UrlText.Encode : CookieText.Require;
        foreach ((string key, string text) in ParameterText.Pairs(name, parts, ParameterStyle.Form, explode, write))
        {
            (_cookies ??= []).Add(new(write(key), text));
        }

        return this;
    }
}
