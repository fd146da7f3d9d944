using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Runtime.Telemetry;

namespace Specwright.Runtime.Requests;

/// <summary>The URL of a request, put together piece by piece, all of it percent-encoded (RFC 3986).</summary>
internal sealed class RequestUrl
{
    // Literals and values take turns, so that few paths have more.
    private PathPiece[] _pieces = new PathPiece[4];
    private int _count;
    private bool _literalHasQuery;
    // What has no name is text of its own.
    private List<KeyValuePair<string?, string>>? _query;
    private string? _server;
    private Uri? _absolute;

    public RequestUrl()
    {
    }

    private RequestUrl(RequestUrl other)
    {
        _pieces = [.. other._pieces];
        _count = other._count;
        _literalHasQuery = other._literalHasQuery;
        _query = other._query is null ? null : [.. other._query];
        _server = other._server;
        _absolute = other._absolute;
    }

    public bool EndsWithSlash => _count > 0 && _pieces[_count - 1].Text.EndsWith('/');

    /// <summary>The path with a name in braces for each value, for traces: what is one for all requests of an operation.</summary>
    public string Template => string.Concat(_pieces.Take(_count).Select(static piece => piece.Source is null
        ? piece.Text
        : $"{{{TemplateName.Of(piece.Source)}}}"));

    /// <summary>The path of the server and <see cref="Template"/>, for traces.</summary>
    public string TemplateFor(string? baseUrl) => ObservedRequest.TemplateAt(Base(baseUrl), Template);

    public RequestUrl Clone() => new(this);

    public void AppendLiteral(string literal)
    {
        // Braces are for the template's own expressions.
        string text = literal.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);
        _literalHasQuery |= text.Contains('?', StringComparison.Ordinal);
        Append(new PathPiece(text, null));
    }

    /// <summary>Appends a value.</summary>
    /// <param name="encoded">Its text.</param>
    /// <param name="source">What it comes from: a name, or an expression with one.</param>
    public void AppendValue(string encoded, string source) => Append(new PathPiece(encoded, source));

    public void AddQuery(string name, string encodedValue) => (_query ??= []).Add(new(EncodeName(name), encodedValue));

    /// <summary>Adds text that is no parameter.</summary>
    public void AddQuery(string encoded) => (_query ??= []).Add(new(null, encoded));

    /// <summary>Sets a parameter that occurs once, whatever it was before.</summary>
    public void SetQuery(string name, string value)
    {
        string encodedName = EncodeName(name);
        _query?.RemoveAll(pair => pair.Key == encodedName);
        (_query ??= []).Add(new(encodedName, Uri.EscapeDataString(value)));
    }

    /// <summary>The value of a parameter as it was given, or null.</summary>
    public string? FindQuery(string name)
    {
        string encodedName = EncodeName(name);
        return _query?.Where(pair => pair.Key == encodedName).Select(static pair => Uri.UnescapeDataString(pair.Value)).LastOrDefault();
    }

    /// <summary>Sets another base; a path alone stays on the server of the adapter's.</summary>
    public void SetServer(string server) => _server = server.TrimEnd('/');

    /// <summary>Replaces all of it, as the link to a next page does.</summary>
    public void SetAbsolute(Uri uri) => _absolute = uri;

    /// <summary>The URL in full.</summary>
    /// <exception cref="InvalidOperationException">It is none, or its path has a segment that no URL can hold.</exception>
    public Uri ToUri(string? baseUrl) => Find(baseUrl)
        ?? throw new InvalidOperationException("The request adapter has no absolute BaseUrl.");

    /// <summary>The URL in full, or null when it is none.</summary>
    /// <exception cref="InvalidOperationException">Its path has a segment that no URL can hold.</exception>
    public Uri? Find(string? baseUrl)
    {
        if (_absolute is not null || Base(baseUrl) is not { } server)
        {
            return _absolute;
        }

        string address = Join(server);
        DotSegments.Refuse(address.AsSpan(server.Length));

        // A path alone would pass for the address of a file where paths begin with a slash.
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && !uri.IsFile ? uri : null;
    }

    /// <summary>OData's names start with a dollar sign, which need not be encoded and which some servers want to see.</summary>
    private static string EncodeName(string name) => Uri.EscapeDataString(name).Replace("%24", "$", StringComparison.Ordinal);

    private void Append(PathPiece piece)
    {
        if (_count == _pieces.Length)
        {
            Array.Resize(ref _pieces, _count * 2);
        }

        _pieces[_count++] = piece;
    }

    private string? Base(string? baseUrl) => _server switch
    {
        null => baseUrl?.TrimEnd('/'),
        "" or ['/', ..] => Uri.TryCreate(baseUrl, UriKind.Absolute, out Uri? uri) ? uri.GetLeftPart(UriPartial.Authority) + _server : null,
        _ => _server,
    };

    private string Join(string server)
    {
        int length = server.Length;
        foreach (PathPiece piece in _pieces.AsSpan(0, _count))
        {
            length += piece.Text.Length;
        }

        if (_query is not null)
        {
            foreach ((string? name, string value) in _query)
            {
                length += 1 + (name is null ? 0 : name.Length + 1) + value.Length;
            }
        }

        return string.Create(length, (Url: this, Server: server), static (address, state) => state.Url.Write(address, state.Server));
    }

    private void Write(Span<char> address, string server)
    {
        Put(server, ref address);
        foreach (PathPiece piece in _pieces.AsSpan(0, _count))
        {
            Put(piece.Text, ref address);
        }

        if (_query is not null)
        {
            WriteQuery(_query, _literalHasQuery ? "&" : "?", address);
        }
    }

    private static void WriteQuery(List<KeyValuePair<string?, string>> query, string separator, Span<char> address)
    {
        foreach ((string? name, string value) in query)
        {
            Put(separator, ref address);
            if (name is not null)
            {
                Put(name, ref address);
                Put("=", ref address);
            }

            Put(value, ref address);
            separator = "&";
        }
    }

    private static void Put(string text, ref Span<char> address)
    {
        text.CopyTo(address);
        address = address[text.Length..];
    }

    /// <param name="Text">What stands in the URL.</param>
    /// <param name="Source">What a value comes from; null for a literal.</param>
    private readonly record struct PathPiece(string Text, string? Source);
}
