using System;
using System.Net.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;
using Xunit;

namespace Specwright.Runtime.Tests.Support;

/// <summary>Whose request adapter sends.</summary>
public enum AdapterKind
{
    Own,
    Kiota,
}

/// <summary>The adapters, which behave alike.</summary>
public static class Adapters
{
    public static TheoryData<AdapterKind> Both => [AdapterKind.Own, AdapterKind.Kiota];

    public static IRequestAdapter Create(
        this AdapterKind kind, LoopbackServer server, HttpClient? client = null, IAuthenticationProvider? authentication = null)
    {
        authentication ??= new AnonymousAuthenticationProvider();
        client ??= Calls.Client();
        return kind == AdapterKind.Own
            ? ApiAdapter.Create(authentication, client, server.BaseUrl)
            : new HttpClientRequestAdapter(authentication, httpClient: client) { BaseUrl = server.BaseUrl.AbsoluteUri };
    }

    public static ApiRequest<T> Request<T>(
        this AdapterKind kind,
        LoopbackServer server,
        ResponseBody<T> answer,
        Method method = Method.GET,
        HttpClient? client = null,
        IAuthenticationProvider? authentication = null)
        => new(kind.Create(server, client, authentication), new ApiOperation<T>("Test_Call", method, answer));

    /// <summary>An adapter that reads and writes JSON with Kiota's own parse nodes and writers.</summary>
    public static IRequestAdapter CreateForKiotasModels(
        this AdapterKind kind, LoopbackServer server, HttpClient? client = null, IAuthenticationProvider? authentication = null)
    {
        ApiClientBuilder.RegisterDefaultDeserializer<JsonParseNodeFactory>();
        ApiClientBuilder.RegisterDefaultSerializer<JsonSerializationWriterFactory>();
        return kind.Create(server, client, authentication);
    }
}
