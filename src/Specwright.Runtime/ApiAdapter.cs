using System;
using System.Net.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime.Http;

namespace Specwright.Runtime;

/// <summary>Makes the adapter that generated clients send with.</summary>
public static class ApiAdapter
{
    /// <summary>Connects sign-in, HTTP and the service's address.</summary>
    /// <param name="authentication">What adds credentials to each request.</param>
    /// <param name="httpClient">What sends; best made by <see cref="ApiHttpPipeline"/>. The caller keeps it.</param>
    /// <param name="baseUrl">The service's address, to which paths are appended; without query.</param>
    /// <returns>The adapter.</returns>
    /// <exception cref="ArgumentException"><paramref name="baseUrl"/> is not absolute, or has a query or fragment.</exception>
    public static IRequestAdapter Create(IAuthenticationProvider authentication, HttpClient httpClient, Uri baseUrl)
    {
        if (!baseUrl.IsAbsoluteUri || baseUrl.Query.Length > 0 || baseUrl.Fragment.Length > 0)
        {
            throw new ArgumentException("The address must be absolute, without query and fragment.", nameof(baseUrl));
        }

        return new ApiRequestAdapter(authentication, httpClient) { BaseUrl = baseUrl.AbsoluteUri };
    }
}
