using System;
using System.Net.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Models;

namespace Specwright.Runtime.Tests.Support;

/// <summary>Shorthands for calls in tests.</summary>
internal static class Calls
{
    public const string Token = "secret-token-0123456789";

    public static IRequestAdapter Adapter(Uri baseUrl, HttpClient? client = null, IAuthenticationProvider? authentication = null)
        => ApiAdapter.Create(authentication ?? new AnonymousAuthenticationProvider(), client ?? Client(), baseUrl);

    public static HttpClient Client(ApiHttpOptions? options = null)
        => ApiHttpPipeline.CreateClient(ApiHttpPipeline.CreatePrimary(), options ?? new() { Retry = new() { MaxRetries = 0 } });

    public static ApiRequest<T> Request<T>(
        this LoopbackServer server, ResponseBody<T> answer, Method method = Method.GET, ErrorBodies? errors = null, bool repeatable = false)
        => new(Adapter(server.BaseUrl), new ApiOperation<T>("Test_Call", method, answer, errors, repeatable: repeatable));

    public static ApiRequest<T> Request<T>(
        this LoopbackServer server, HttpClient client, ResponseBody<T> answer, Method method = Method.GET, bool repeatable = false)
        => new(Adapter(server.BaseUrl, client), new ApiOperation<T>("Test_Call", method, answer, repeatable: repeatable));

    public static ApiRequest<NoContent> Request(this LoopbackServer server, Method method = Method.GET)
        => server.Request(ResponseBody.None(), method);

    public static ResponseBody<Alert> Alert => ResponseBody.Json<Alert, Alert>();
}
