using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using DefenderForCloudApps.Emulator.Issuer;
using DefenderForCloudApps.Emulator.Issuer.Directory;

namespace DefenderForCloudApps.Emulator;

/// <summary>
/// The tenant's directory, and what an administrator would do there in Entra. Changes hold from the next request on.
/// Every method that names an application or a user throws <see cref="ArgumentException"/> for one that is not there.
/// </summary>
public sealed class EmulatedDirectory
{
    private readonly DirectoryApplications _applications;
    private readonly DirectoryCredentials _credentials;
    private readonly DirectoryConsents _consents;
    private readonly DirectoryUsers _users;
    private readonly CertificateAuthority _authority;
    private readonly TimeProvider _time;

    internal EmulatedDirectory(
        DirectoryApplications applications,
        DirectoryCredentials credentials,
        DirectoryConsents consents,
        DirectoryUsers users,
        CertificateAuthority authority,
        TimeProvider time) =>
        (_applications, _credentials, _consents, _users, _authority, _time) = (applications, credentials, consents, users, authority, time);

    /// <summary>The registered applications, the one with every permission first.</summary>
    public IReadOnlyList<EmulatedApplication> Applications => _applications.All;

    /// <summary>The managed identities, the system-assigned one first.</summary>
    public IReadOnlyList<EmulatedManagedIdentity> ManagedIdentities => _applications.ManagedIdentities;

    /// <summary>The users who can sign in, the administrator first.</summary>
    public IReadOnlyList<EmulatedUser> Users => _users.All;

    /// <summary>The delegated permissions that were consented to.</summary>
    public IReadOnlyList<EmulatedConsent> Consents => _consents.All;

    /// <summary>Registers an application with the application permissions that an administrator grants it at once.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="isPublicClient">
    /// Whether it can keep no secret. A public client asks its users for every permission and is redirected to
    /// <c>http://localhost</c>; any other gets a secret for 180 days.
    /// </param>
    /// <param name="permissions">Its application permissions.</param>
    public EmulatedApplication RegisterApplication(string name, bool isPublicClient = false, params IReadOnlyList<string> permissions)
    {
        var clientId = Guid.NewGuid().ToString();
        _applications.Add(clientId, name, isPublicClient ? ApplicationKind.Public : ApplicationKind.Confidential);
        GrantPermissions(clientId, permissions);
        if (isPublicClient)
        {
            AddRedirectUri(clientId, new Uri("http://localhost"));
            RequestDelegatedPermissions(clientId, Access.Permission.All);
        }
        else
        {
            AddSecret(clientId, TimeSpan.FromDays(180));
        }

        return Application(clientId);
    }

    /// <summary>Adds a secret, which is shown this once.</summary>
    public string AddSecret(string clientId, TimeSpan lifetime) =>
        _credentials.AddSecret(Application(clientId).ClientId, _time.GetUtcNow() + lifetime);

    /// <summary>Lets every secret of the application expire now.</summary>
    public void ExpireSecrets(string clientId) => _credentials.ExpireSecrets(Application(clientId).ClientId, _time.GetUtcNow());

    /// <summary>Registers a certificate, of which the directory keeps the public part.</summary>
    public void AddCertificate(string clientId, X509Certificate2 certificate) =>
        _credentials.AddCertificate(Application(clientId).ClientId, certificate);

    /// <summary>Makes a self-signed certificate with a key of 2,048 bits and registers it. The caller disposes it.</summary>
    public X509Certificate2 CreateCertificate(string clientId)
    {
        var certificate = CertificateAuthority.CreateSelfSigned(Application(clientId).Name, _time.GetUtcNow());
        _credentials.AddCertificate(clientId, certificate);
        return certificate;
    }

    /// <summary>
    /// Has the tenant's certificate authority issue a certificate, and lets the application sign in by any certificate
    /// of that subject and authority that it sends along (<c>x5c</c>). The caller disposes it.
    /// </summary>
    /// <param name="clientId">The application.</param>
    /// <param name="subjectName">The common name, such as <c>daemon.contoso.example</c>.</param>
    public X509Certificate2 IssueCertificate(string clientId, string subjectName)
    {
        var certificate = _authority.Issue(subjectName, _time.GetUtcNow());
        TrustSubjectName(clientId, subjectName, _authority.Certificate);
        return certificate;
    }

    /// <summary>Lets the application sign in by any certificate of that subject which this authority has issued.</summary>
    public void TrustSubjectName(string clientId, string subjectName, X509Certificate2 authority) =>
        _credentials.TrustSubject(Application(clientId).ClientId, subjectName, authority);

    /// <summary>Lets the application sign in by tokens of a workload identity (federated identity credential).</summary>
    /// <param name="clientId">The application.</param>
    /// <param name="subject">The subject of the tokens, compared to the letter.</param>
    /// <param name="issuer">Their issuer; null for the external issuer of the emulator.</param>
    /// <param name="audience">Their audience.</param>
    public void AddFederatedCredential(
        string clientId, string subject, string? issuer = null, string audience = "api://AzureADTokenExchange") =>
        _credentials.AddFederated(
            Application(clientId).ClientId, new FederatedCredential(issuer ?? FederatedCredential.OwnIssuer, subject, audience));

    /// <summary>Adds an address that users may be sent back to.</summary>
    public void AddRedirectUri(string clientId, Uri uri) => _applications.AddRedirectUri(Application(clientId).ClientId, uri);

    /// <summary>Grants application permissions, as by admin consent.</summary>
    public void GrantPermissions(string clientId, params IReadOnlyList<string> permissions)
    {
        foreach (var permission in permissions)
        {
            _applications.AddPermission(Application(clientId).ClientId, permission, delegated: false, granted: true);
        }
    }

    /// <summary>Registers application permissions that no administrator has granted yet.</summary>
    public void RequestPermissions(string clientId, params IReadOnlyList<string> permissions)
    {
        foreach (var permission in permissions)
        {
            _applications.AddPermission(Application(clientId).ClientId, permission, delegated: false, granted: false);
        }
    }

    /// <summary>Registers delegated permissions that the application asks its users for.</summary>
    public void RequestDelegatedPermissions(string clientId, params IReadOnlyList<string> permissions)
    {
        foreach (var permission in permissions)
        {
            _applications.AddPermission(Application(clientId).ClientId, permission, delegated: true, granted: false);
        }
    }

    /// <summary>Consents to delegated permissions of the service.</summary>
    /// <param name="clientId">The application that gets them.</param>
    /// <param name="userPrincipalName">Whose consent it is; null for an administrator's, which holds for all users.</param>
    /// <param name="permissions">Names such as <c>Investigation.read</c>.</param>
    public void Consent(string clientId, string? userPrincipalName, params IReadOnlyList<string> permissions) =>
        _consents.Add(Application(clientId).ClientId, userPrincipalName is null ? null : UserOf(userPrincipalName), Tenant.Resource, permissions);

    /// <summary>Consents, for all users, to an application's calls of an API of the tenant (<c>access_as_user</c>).</summary>
    public void ConsentToApi(string clientId, string apiClientId) =>
        _consents.Add(Application(clientId).ClientId, null, Application(apiClientId).ClientId, [DirectorySeed.ApiScope]);

    /// <summary>Takes back every consent that the application has.</summary>
    public void RevokeConsents(string clientId) => _consents.Remove(Application(clientId).ClientId);

    /// <summary>Disables an application, or enables it again.</summary>
    public void SetApplicationEnabled(string clientId, bool enabled) => _applications.SetEnabled(Application(clientId).ClientId, enabled);

    /// <summary>Puts the application under a conditional access policy that asks its users for a second factor, or ends that.</summary>
    public void RequireMfa(string clientId, bool required = true) =>
        _applications.SetPolicy(Application(clientId).ClientId, AccessPolicy.RequireMfa, required);

    /// <summary>Puts the application under a conditional access policy that gives its users no token, or ends that.</summary>
    public void BlockAccess(string clientId, bool blocked = true) =>
        _applications.SetPolicy(Application(clientId).ClientId, AccessPolicy.Block, blocked);

    /// <summary>Disables a user, or enables one again.</summary>
    public void SetUserEnabled(string userPrincipalName, bool enabled) => _users.SetEnabled(UserOf(userPrincipalName), enabled);

    /// <summary>Asks the user for a second factor at each sign-in, or no longer.</summary>
    public void RequireMfaOf(string userPrincipalName, bool required = true) => _users.SetRequiresMfa(UserOf(userPrincipalName), required);

    /// <summary>Lets the user's password expire.</summary>
    public void ExpirePassword(string userPrincipalName) => _users.SetPasswordExpired(UserOf(userPrincipalName), true);

    /// <summary>Gives the user a new password that is not expired. Tokens from before are revoked.</summary>
    public string ResetPassword(string userPrincipalName)
    {
        var user = UserOf(userPrincipalName);
        _users.SetPasswordExpired(user, false);
        _users.RevokeTokens(user);
        return _users.SetPassword(user);
    }

    /// <summary>Revokes the user's sessions and refresh tokens. Access tokens stay good for the rest of their hour.</summary>
    public void RevokeTokens(string userPrincipalName) => _users.RevokeTokens(UserOf(userPrincipalName));

    private EmulatedApplication Application(string clientId) => _applications.Find(clientId)
        ?? throw new ArgumentException($"The directory has no application '{clientId}'.", nameof(clientId));

    private string UserOf(string userPrincipalName) => _users.Find(userPrincipalName)?.ObjectId
        ?? throw new ArgumentException($"The directory has no user '{userPrincipalName}'.", nameof(userPrincipalName));
}
