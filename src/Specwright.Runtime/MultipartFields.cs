using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Specwright.Runtime.Json;
using Specwright.Runtime.Requests;

namespace Specwright.Runtime;

/// <summary>The parts of a body in <c>multipart/form-data</c> (RFC 7578), or another multipart type, in order.</summary>
public sealed class MultipartFields
{
    private const string Binary = "application/octet-stream";

    private readonly List<Part> _parts = [];

    /// <summary>Adds a part of text.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The text; null leaves the part out.</param>
    /// <param name="contentType">The content type; null sends none, which means plain text.</param>
    /// <param name="headers">Further headers of the part.</param>
    /// <returns>These parts.</returns>
    /// <exception cref="ArgumentException">A header has characters that no header can hold.</exception>
    public MultipartFields Add(
        string name, string? value, string? contentType = null, IReadOnlyDictionary<string, string>? headers = null)
    {
        foreach ((string header, string text) in headers ?? new Dictionary<string, string>())
        {
            HeaderText.Require(header, text);
        }

        return value is null
            ? this
            : Add(new Part(name, null, contentType, BytesBody.Text(value, contentType ?? "text/plain"), headers));
    }

    /// <summary>Adds a part of text for each value.</summary>
    /// <param name="name">The field's name, which all have.</param>
    /// <param name="values">The texts; null adds nothing.</param>
    /// <param name="contentType">The content type; null sends none, which means plain text.</param>
    /// <returns>These parts.</returns>
    public MultipartFields AddList(string name, IEnumerable<string>? values, string? contentType = null)
    {
        foreach (string value in values ?? [])
        {
            Add(name, value, contentType);
        }

        return this;
    }

    /// <summary>Adds a file.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="content">The file, read from where it stands and left open; null leaves the part out.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="contentType">The content type.</param>
    /// <returns>These parts.</returns>
    public MultipartFields AddFile(string name, Stream? content, string fileName, string contentType = Binary)
        => content is null ? this : AddPart(name, new FilePart(content, fileName, contentType));

    /// <summary>Adds a file.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="file">The file; null leaves the part out.</param>
    /// <param name="contentType">The content type of a file that says none.</param>
    /// <returns>These parts.</returns>
    public MultipartFields AddPart(string name, FilePart? file, string contentType = Binary) => file is null
        ? this
        : Add(new Part(
            name, file.FileName, file.ContentType ?? contentType, new StreamBody(file.Content, file.ContentType ?? contentType), file.Headers));

    /// <summary>Adds several files.</summary>
    /// <param name="name">The field's name, which all have.</param>
    /// <param name="files">The files; null adds nothing.</param>
    /// <param name="contentType">The content type of files that say none.</param>
    /// <returns>These parts.</returns>
    public MultipartFields AddParts(string name, IEnumerable<FilePart>? files, string contentType = Binary)
    {
        foreach (FilePart file in files ?? [])
        {
            AddPart(name, file, contentType);
        }

        return this;
    }

    /// <summary>Adds a value with parts of its own, such as an array, in a style (OpenAPI 3.1, Encoding Object).</summary>
    /// <typeparam name="TValue">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value; null leaves it out.</param>
    /// <param name="style">How its parts are put together. Parts that have parts are JSON, unless the style is deepObject.</param>
    /// <param name="explode">Whether each of them is a part of the body.</param>
    /// <returns>These parts.</returns>
    public MultipartFields AddObject<TValue, TCodec>(string name, TValue? value, ParameterStyle style, bool explode)
        where TCodec : IJsonCodec<TValue?>
    {
        // Nothing in a part is percent-encoded (RFC 7578, section 2).
        foreach ((string field, string text) in ParameterText.Pairs(name, RawJson.From<TValue, TCodec>(value), style, explode, static text => text))
        {
            Add(field, text);
        }

        return this;
    }

    /// <summary>Adds parts that are put together already.</summary>
    /// <param name="parts">The parts; null adds nothing.</param>
    /// <returns>These parts.</returns>
    public MultipartFields AddAll(MultipartFields? parts)
    {
        _parts.AddRange(parts?._parts ?? []);
        return this;
    }

    /// <summary>Opens the whole body for one sending.</summary>
    /// <param name="subtype">What follows <c>multipart/</c> in the content type.</param>
    /// <param name="boundary">What separates the parts.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The stream that is returned reads through the contents, and owns nothing but borrowed streams and memory.")]
    internal Stream Open(string subtype, string boundary)
    {
        // Names and file names are UTF-8 as it is (RFC 7578, section 5.1).
        MultipartContent content = new(subtype, boundary) { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        foreach (Part part in _parts)
        {
            StreamContent body = new(part.Body.Open());
            if (part.ContentType is not null)
            {
                body.Headers.ContentType = MediaTypeHeaderValue.Parse(part.ContentType);
            }

            foreach ((string name, string value) in part.HeadersIn(subtype))
            {
                body.Headers.TryAddWithoutValidation(name, value);
            }

            content.Add(body);
        }

        return content.ReadAsStream();
    }

    private MultipartFields Add(Part part)
    {
        _parts.Add(part);
        return this;
    }

    private sealed record Part(
        string Name, string? FileName, string? ContentType, RequestBody Body, IReadOnlyDictionary<string, string>? Headers)
    {
        /// <summary>The headers but for the content type. Names of parts belong to forms (RFC 7578, section 4.2); elsewhere order tells.</summary>
        public IEnumerable<KeyValuePair<string, string>> HeadersIn(string subtype)
        {
            string fileName = FileName is null ? "" : $"; filename={Quote(FileName)}";
            if (subtype == MultipartBody.FormData)
            {
                yield return new("Content-Disposition", $"form-data; name={Quote(Name)}{fileName}");
            }
            else if (FileName is not null)
            {
                yield return new("Content-Disposition", "attachment" + fileName);
            }

            foreach (KeyValuePair<string, string> header in Headers ?? new Dictionary<string, string>())
            {
                yield return header;
            }
        }

        /// <summary>Names are quoted strings in which RFC 7578 (by way of HTML) wants quotes and line ends percent-encoded.</summary>
        private static string Quote(string name)
            => $"\"{name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)}\"";
    }
}
