using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Specwright.Runtime.Http;

/// <summary>
/// Notes on a request that it is sent again for a claims challenge, so that the error of a second refusal can say so.
/// </summary>
internal sealed class ChallengedAuthentication(IAuthenticationProvider inner) : IAuthenticationProvider
{
    public Task AuthenticateRequestAsync(
        RequestInformation request,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default)
    {
        if (additionalAuthenticationContext?.ContainsKey("claims") == true)
        {
            request.AddRequestOptions([ClaimsAnswered.Instance]);
        }

        return inner.AuthenticateRequestAsync(request, additionalAuthenticationContext, cancellationToken);
    }

    /// <summary>The note.</summary>
    public sealed class ClaimsAnswered : IRequestOption
    {
        public static readonly ClaimsAnswered Instance = new();
    }
}
