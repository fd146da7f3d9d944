using System;
using System.IO;
using System.Net.Http;
using System.Text;

namespace Specwright.Runtime.Requests;

/// <summary>A body that can be opened for each sending of its request.</summary>
/// <param name="ContentType">The content type with its parameters.</param>
internal abstract record RequestBody(string ContentType)
{
    /// <summary>Opens the body; whoever sends it disposes what is returned.</summary>
    public abstract Stream Open();

    /// <summary>The same as a request's content, but for its type.</summary>
    public virtual HttpContent ToContent() => new StreamContent(Open());
}

/// <summary>A body in memory.</summary>
internal sealed record BytesBody(byte[] Bytes, string ContentType) : RequestBody(ContentType)
{
    public static BytesBody Text(string text, string contentType) => new(Encoding.UTF8.GetBytes(text), contentType);

    public override Stream Open() => new MemoryStream(Bytes, writable: false);

    public override HttpContent ToContent() => new ByteArrayContent(Bytes);
}

/// <summary>A caller's stream, read from where it stood.</summary>
internal sealed record StreamBody : RequestBody
{
    private readonly Stream _stream;
    private readonly long _start;
    private bool _opened;

    public StreamBody(Stream stream, string contentType)
        : base(contentType)
    {
        _stream = stream;
        _start = stream.CanSeek ? stream.Position : 0;
    }

    public override Stream Open()
    {
        if (_stream.CanSeek)
        {
            _stream.Position = _start;
        }
        else if (_opened)
        {
            throw new InvalidOperationException("The body is a stream that cannot seek, so the request can be sent only once.");
        }

        _opened = true;
        return new BorrowedStream(_stream);
    }
}

/// <summary>A body of several parts (RFC 2046, section 5.1).</summary>
internal sealed record MultipartBody(MultipartFields Fields, string Subtype, string Boundary)
    : RequestBody($"multipart/{Subtype}; boundary=\"{Boundary}\"")
{
    /// <summary>The subtype of forms (RFC 7578).</summary>
    public const string FormData = "form-data";

    public override Stream Open() => Fields.Open(Subtype, Boundary);
}
