using System;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Security;

/// <summary>A certificate that the connection presents.</summary>
internal sealed class CertificateCredential : SchemeCredential
{
    public CertificateCredential(SecurityScheme scheme)
        => Require(scheme, scheme.Kind == SecuritySchemeKind.MutualTls, "mutual TLS");

    public override Task ApplyAsync(CredentialUse use, SchemeRequirement requirement, CancellationToken cancellationToken)
        => use.Request.URI.Scheme == Uri.UriSchemeHttps
            ? Task.CompletedTask
            : throw use.Refused($"'{requirement.Scheme.Name}' requires TLS, and the address is {use.Request.URI.Scheme}");
}
