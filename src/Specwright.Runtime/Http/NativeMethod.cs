using System;
using System.Net.Http;
using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime.Http;

/// <summary>.NET's objects for Kiota's methods.</summary>
internal static class NativeMethod
{
    public static HttpMethod Of(Method method) => method switch
    {
        Method.GET => HttpMethod.Get,
        Method.POST => HttpMethod.Post,
        Method.PUT => HttpMethod.Put,
        Method.PATCH => HttpMethod.Patch,
        Method.DELETE => HttpMethod.Delete,
        Method.HEAD => HttpMethod.Head,
        Method.OPTIONS => HttpMethod.Options,
        Method.TRACE => HttpMethod.Trace,
        Method.CONNECT => HttpMethod.Connect,
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };
}
