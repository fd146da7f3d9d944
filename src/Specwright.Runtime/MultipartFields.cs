using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using Specwright.Runtime.Requests;

namespace Specwright.Runtime;

/// <summary>The parts of a body in <c>multipart/form-data</c> (RFC 7578), in order.</summary>
public sealed class MultipartFields
{
    private readonly List<Part> _parts = [];

    /// <summary>Adds a part of text.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The text; null leaves the part out.</param>
    /// <param name="contentType">The content type; null sends none, which means plain text.</param>
    /// <returns>These parts.</returns>
    public MultipartFields Add(string name, string? value, string? contentType = null)
        => value is null ? this : Add(new Part(name, null, contentType, BytesBody.Text(value, contentType ?? "text/plain")));

    /// <summary>Adds a file.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="content">The file, read from where it stands and left open; null leaves the part out.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="contentType">The content type.</param>
    /// <returns>These parts.</returns>
    public MultipartFields AddFile(
        string name, Stream? content, string fileName, string contentType = "application/octet-stream")
        => content is null ? this : Add(new Part(name, fileName, contentType, new StreamBody(content, contentType)));

    /// <summary>Opens the whole body for one sending.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The stream that is returned reads through the contents, and owns nothing but borrowed streams and memory.")]
    internal Stream Open(string boundary)
    {
        MultipartFormDataContent content = new(boundary);
        foreach (Part part in _parts)
        {
            StreamContent body = new(part.Body.Open());
            if (part.ContentType is not null)
            {
                body.Headers.ContentType = MediaTypeHeaderValue.Parse(part.ContentType);
            }

            if (part.FileName is null)
            {
                content.Add(body, Quote(part.Name));
            }
            else
            {
                content.Add(body, Quote(part.Name), Quote(part.FileName));
            }
        }

        return content.ReadAsStream();
    }

    /// <summary>Names are quoted strings in which RFC 7578 (by way of HTML) wants quotes and line ends percent-encoded.</summary>
    private static string Quote(string name)
        => $"\"{name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)}\"";

    private MultipartFields Add(Part part)
    {
        _parts.Add(part);
        return this;
    }

    private sealed record Part(string Name, string? FileName, string? ContentType, RequestBody Body);
}
