using System;
using System.Collections.Generic;
using System.IO;
using Specwright.Runtime.Requests;

namespace Specwright.Runtime;

/// <summary>A file within a body of several parts (RFC 7578, section 4).</summary>
/// <param name="content">The file, read from where it stands and left open. If it cannot seek, it can be sent only once.</param>
/// <param name="fileName">What the service is told of the file's name; null for a part without one.</param>
/// <param name="contentType">The content type; null for the one that the description names, or else <c>application/octet-stream</c>.</param>
public sealed class FilePart(Stream content, string? fileName = null, string? contentType = null)
{
    /// <summary>The file.</summary>
    public Stream Content { get; } = content;

    /// <summary>What the service is told of the file's name.</summary>
    public string? FileName { get; } = fileName;

    /// <summary>The content type, when it is not the one that the description names.</summary>
    public string? ContentType { get; } = contentType;

    /// <summary>Further headers of the part.</summary>
    /// <exception cref="ArgumentException">A value has characters that no header can hold.</exception>
    public IReadOnlyDictionary<string, string>? Headers
    {
        get;
        init
        {
            foreach ((string name, string text) in value ?? new Dictionary<string, string>())
            {
                HeaderText.Require(name, text);
            }

            field = value;
        }
    }
}
