using System;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>One of the ways that a chain tries.</summary>
/// <param name="Name">What it is called in the message that says what was tried.</param>
/// <param name="CreateAsync">
/// Makes the credential, or throws a <see cref="CredentialUnavailableException"/> where its settings are not there.
/// </param>
internal sealed record CredentialLink(string Name, Func<CancellationToken, Task<CloudAppsCredential>> CreateAsync);
