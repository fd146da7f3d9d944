using System;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Security;

/// <summary>What is presented for a security scheme.</summary>
internal abstract class SchemeCredential
{
    /// <summary>Whether it goes into the Authorization header.</summary>
    public virtual bool IsAuthorization => false;

    public abstract Task ApplyAsync(CredentialUse use, SchemeRequirement requirement, CancellationToken cancellationToken);

    /// <summary>Refuses a scheme of another kind.</summary>
    protected static void Require(SecurityScheme scheme, bool fits, string wanted)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        if (!fits)
        {
            throw new ArgumentException($"The scheme '{scheme.Name}' is not {wanted}.", nameof(scheme));
        }
    }
}
