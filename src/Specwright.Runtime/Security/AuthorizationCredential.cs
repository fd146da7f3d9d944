using System;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Specwright.Runtime.Requests;

namespace Specwright.Runtime.Security;

/// <summary>An Authorization header that is always the same (RFC 9110, section 11.6.2).</summary>
internal sealed class AuthorizationCredential : SchemeCredential
{
    private readonly string _value;

    private AuthorizationCredential(string value)
    {
        HeaderText.Require("Authorization", value);
        _value = value;
    }

    public override bool IsAuthorization => true;

    public static AuthorizationCredential Basic(SecurityScheme scheme, string user, string password)
    {
        Require(scheme, scheme.IsHttp("basic"), "HTTP authentication by basic");
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(password);
        if (user.Contains(':', StringComparison.Ordinal) || user.Concat(password).Any(char.IsControl))
        {
            throw new ArgumentException("A user's name holds no colon, and neither it nor a password a control character.", nameof(user));
        }

        return new AuthorizationCredential("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
    }

    public static AuthorizationCredential Bearer(SecurityScheme scheme, string token)
    {
        TokenCredential.RequireBearer(scheme);
        return new AuthorizationCredential("Bearer " + TokenCredential.Checked(token));
    }

    public static AuthorizationCredential Http(SecurityScheme scheme, string credentials)
    {
        Require(scheme, scheme.Kind == SecuritySchemeKind.Http, "HTTP authentication");
        ArgumentException.ThrowIfNullOrEmpty(credentials);
        return new AuthorizationCredential($"{scheme.HttpScheme} {credentials}");
    }

    public override Task ApplyAsync(CredentialUse use, SchemeRequirement requirement, CancellationToken cancellationToken)
    {
        use.SetHeader("Authorization", _value);
        return Task.CompletedTask;
    }
}
