using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime.Requests;

/// <summary>The URL of a request, put together piece by piece, all of it percent-encoded (RFC 3986).</summary>
internal sealed class RequestUrl
{
    private readonly StringBuilder _template = new();
    private readonly StringBuilder _path = new();
    private int _values;
    // What has no name is text of its own.
    private readonly List<KeyValuePair<string?, string>> _query = [];
    private string? _server;
    private Uri? _absolute;

    public RequestUrl()
    {
    }

    private RequestUrl(RequestUrl other)
    {
        _template.Append(other._template);
        _path.Append(other._path);
        _values = other._values;
        _query = [.. other._query];
        _server = other._server;
        _absolute = other._absolute;
    }

    public bool EndsWithSlash => _path.Length > 0 && _path[^1] == '/';

    public RequestUrl Clone() => new(this);

    public void AppendLiteral(string literal)
    {
        // Braces are for the template's own expressions.
        string text = literal.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);
        _template.Append(text);
        _path.Append(text);
    }

    public void AppendValue(string encoded)
    {
        _template.Append(CultureInfo.InvariantCulture, $"{{value{++_values}}}");
        _path.Append(encoded);
    }

    public void AddQuery(string name, string encodedValue) => _query.Add(new(EncodeName(name), encodedValue));

    /// <summary>Adds text that is no parameter.</summary>
    public void AddQuery(string encoded) => _query.Add(new(null, encoded));

    /// <summary>Sets a parameter that occurs once, whatever it was before.</summary>
    public void SetQuery(string name, string value)
    {
        string encodedName = EncodeName(name);
        _query.RemoveAll(pair => pair.Key == encodedName);
        _query.Add(new(encodedName, Uri.EscapeDataString(value)));
    }

    /// <summary>The value of a parameter as it was given, or null.</summary>
    public string? FindQuery(string name)
    {
        string encodedName = EncodeName(name);
        return _query.Where(pair => pair.Key == encodedName).Select(static pair => Uri.UnescapeDataString(pair.Value)).LastOrDefault();
    }

    /// <summary>Sets another base; a path alone stays on the server of the adapter's.</summary>
    public void SetServer(string server) => _server = server.TrimEnd('/');

    /// <summary>Replaces all of it, as the link to a next page does.</summary>
    public void SetAbsolute(Uri uri) => _absolute = uri;

    /// <summary>
    /// Gives the request its URL. The template is for traces only, where adapters show it, and so holds no values: its
    /// expansion would encode once more what is encoded.
    /// </summary>
    public void ApplyTo(RequestInformation request, string? baseUrl)
    {
        RequireNoDotSegments();
        request.URI = ToUri(baseUrl) ?? throw new InvalidOperationException("The request adapter has no absolute BaseUrl.");
        request.UrlTemplate = $"{{+baseurl}}{_template}";
    }

    /// <summary>The URL in full, or null when it is none.</summary>
    public Uri? ToUri(string? baseUrl)
    {
        // A path alone would pass for the address of a file where paths begin with a slash.
        return _absolute ?? (Base(baseUrl) is { } server
            && Uri.TryCreate($"{server}{_path}{QueryText()}", UriKind.Absolute, out Uri? uri) && !uri.IsFile ? uri : null);
    }

    private string? Base(string? baseUrl) => _server switch
    {
        null => baseUrl?.TrimEnd('/'),
        "" or ['/', ..] => Uri.TryCreate(baseUrl, UriKind.Absolute, out Uri? uri) ? uri.GetLeftPart(UriPartial.Authority) + _server : null,
        _ => _server,
    };

    /// <summary>OData's names start with a dollar sign, which need not be encoded and which some servers want to see.</summary>
    private static string EncodeName(string name) => Uri.EscapeDataString(name).Replace("%24", "$", StringComparison.Ordinal);

    private string QueryText()
    {
        StringBuilder query = new();
        bool started = _path.ToString().Contains('?', StringComparison.Ordinal);
        foreach ((string? name, string value) in _query)
        {
            query.Append(started ? '&' : '?').Append(name).Append(name is null ? "" : "=").Append(value);
            started = true;
        }

        return query.ToString();
    }

    /// <summary>A URL cannot express such a segment (RFC 3986, section 5.2.4): it would address something else.</summary>
    private void RequireNoDotSegments()
    {
        foreach (string segment in _path.ToString().Split('?')[0].Split('/'))
        {
            if (segment is "." or "..")
            {
                throw new InvalidOperationException("A path value makes a segment '.' or '..', which no URL can hold.");
            }
        }
    }
}
