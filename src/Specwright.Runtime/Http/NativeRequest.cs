using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime.Http;

/// <summary>.NET's form of requests, made as Kiota's adapter makes it, so that Kiota's handlers and ours find what they look for.</summary>
internal static class NativeRequest
{
    public static HttpRequestMessage Create(HttpClient client, HttpMethod method, Uri uri) => new(method, uri)
    {
        Version = client.DefaultRequestVersion,
        VersionPolicy = client.DefaultVersionPolicy,
    };

    /// <summary>The request of Kiota's form, credentials included.</summary>
    public static HttpRequestMessage From(RequestInformation request, HttpClient client, HttpMethod method)
    {
        HttpRequestMessage message = Create(client, method, request.URI);
        if (request.Content is { } content && content != Stream.Null)
        {
            message.Content = new StreamContent(content);
        }

        NativeForm form = new(message);
        foreach ((string name, IEnumerable<string> values) in request.Headers)
        {
            foreach (string value in values)
            {
                form.Header(name, value);
            }
        }

        foreach (IRequestOption option in request.RequestOptions)
        {
            form.Option(option);
        }

        return message;
    }

    /// <summary>Sets an option for handlers, in place of one of the same type.</summary>
    public static void SetOption(HttpRequestMessage message, IRequestOption option)
        => message.Options.Set(new HttpRequestOptionsKey<IRequestOption>(option.GetType().FullName!), option);

    /// <summary>The option of a type, or null.</summary>
    public static TOption? FindOption<TOption>(HttpRequestMessage message)
        where TOption : class, IRequestOption
        => message.Options.TryGetValue(new HttpRequestOptionsKey<TOption>(typeof(TOption).FullName!), out TOption? option) ? option : null;
}
