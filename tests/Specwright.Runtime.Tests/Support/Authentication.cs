using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Specwright.Runtime.Tests.Support;

/// <summary>Records the claims that it is asked for, and does to the request what it is told.</summary>
internal sealed class Authentication(Action<RequestInformation>? apply = null) : IAuthenticationProvider
{
    public List<string> Claims { get; } = [];

    public Task AuthenticateRequestAsync(
        RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
    {
        Claims.Add(additionalAuthenticationContext?["claims"] as string ?? "");
        apply?.Invoke(request);
        return Task.CompletedTask;
    }
}
