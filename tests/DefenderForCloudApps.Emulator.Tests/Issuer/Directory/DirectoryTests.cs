using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Directory;

public sealed class DirectoryTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private EmulatedDirectory Directory => fixture.Emulator.Directory;

    [Fact]
    public void Users_AtTheStart_AreTheSameFive()
    {
        Assert.Equal(
            ["alice@contoso.example", "bob@contoso.example", "carol@contoso.example", "dave@contoso.example", "erin@contoso.example"],
            fixture.Emulator.Users.Select(static user => user.UserPrincipalName));
        Assert.True(User("alice").IsAdministrator);
        Assert.False(User("bob").IsAdministrator);
        Assert.True(User("carol").RequiresMfa);
        Assert.False(User("dave").IsEnabled);
        Assert.True(User("erin").IsPasswordExpired);
        Assert.All(fixture.Emulator.Users, static user => Assert.Matches("^[0-9a-zA-Z]{20}$", user.Password));
    }

    [Fact]
    public void Applications_AtTheStart_HaveWhatTheirKindNeeds()
    {
        Assert.Equal(
            ["Security automation", "SIEM connector", "Discovery collector", "Network settings", "Without permissions", "mdca", "SOC portal", "SOC API",
                "Expired secret", "Certificate daemon", "Build pipeline"],
            fixture.Emulator.Applications.Take(11).Select(static application => application.Name));
        var mdca = Application("mdca");
        Assert.True(mdca.IsPublicClient);
        Assert.Empty(mdca.ClientSecret);
        Assert.Equal(new Uri("http://localhost"), mdca.RedirectUris.Single());
        Assert.Equal($"api://{Application("SOC API").ClientId}", Application("SOC API").IdentifierUri!.OriginalString);
        Assert.Matches("^[0-9a-zA-Z]{40}$", Application("SOC portal").ClientSecret);
        Assert.Empty(Application("Certificate daemon").ClientSecret);
    }

    [Fact]
    public void Application_Registered_IsFoundWithItsPermissions()
    {
        var application = Directory.RegisterApplication("Mine", permissions: ["Investigation.read"]);
        Directory.GrantPermissions(application.ClientId, "Discovery.read");
        Directory.RequestPermissions(application.ClientId, "Settings.read");

        var found = Application("Mine");
        Assert.Equal(["Investigation.read", "Discovery.read"], found.Permissions);
        Assert.Equal(["Investigation.read", "Discovery.read", "Settings.read"], found.RequestedPermissions);
        Assert.Equal(application.ClientSecret, found.ClientSecret);
    }

    [Fact]
    public void Consent_OfAUser_IsListedUntilItIsRevoked()
    {
        var application = Directory.RegisterApplication("Consented", isPublicClient: true);
        Directory.Consent(application.ClientId, "bob@contoso.example", "Investigation.read");
        Directory.Consent(application.ClientId, null, "Discovery.read");

        Assert.Equal(
            [("bob@contoso.example", "Investigation.read"), (null, "Discovery.read")],
            Directory.Consents.Where(consent => consent.ClientId == application.ClientId).Select(static consent => (consent.UserPrincipalName, consent.Permission)));
        Directory.RevokeConsents(application.ClientId);
        Assert.DoesNotContain(Directory.Consents, consent => consent.ClientId == application.ClientId);
    }

    [Fact]
    public void Certificates_OfTheTenant_CarryTheSubjectAndTheKey()
    {
        var daemon = Application("Certificate daemon");
        using var own = Directory.CreateCertificate(daemon.ClientId);
        using var issued = Directory.IssueCertificate(daemon.ClientId, "daemon.contoso.example");
        Assert.True(own.HasPrivateKey && issued.HasPrivateKey);
        Assert.Equal("CN=daemon.contoso.example", issued.Subject);
        Assert.NotEqual(issued.Subject, issued.Issuer);
    }

    [Fact]
    public void Change_OfWhatIsNotThere_IsRefusedByName()
    {
        Assert.Contains("'nobody@contoso.example'", Assert.Throws<ArgumentException>(() => Directory.RevokeTokens("nobody@contoso.example")).Message);
        Assert.Contains("'none'", Assert.Throws<ArgumentException>(() => Directory.ExpireSecrets("none")).Message);
    }

    [Fact]
    public async Task Directory_InAFile_KeepsWhatWasDoneAndNoSecret()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var (first, secret, password) = await ChangeAsync(file);
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.True(bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes("alice@contoso.example")) > 0);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(password)));

            await using var again = await StartAsync(file);
            Assert.Equal("Kept", again.Applications[^1].Name);
            Assert.Contains(again.Directory.Consents, static consent => consent is { UserPrincipalName: "bob@contoso.example", Permission: "Settings.read" });
            Assert.NotEqual(first, again.Applications[0].ClientSecret);
            Assert.Matches("^[0-9a-zA-Z]{40}$", again.Applications[0].ClientSecret);
        }
        finally
        {
            foreach (var path in System.IO.Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            {
                File.Delete(path);
            }
        }
    }

    private static async Task<(string First, string Secret, string Password)> ChangeAsync(string file)
    {
        await using var emulator = await StartAsync(file);
        var kept = emulator.Directory.RegisterApplication("Kept");
        emulator.Directory.Consent(kept.ClientId, "bob@contoso.example", "Settings.read");
        return (emulator.Applications[0].ClientSecret, kept.ClientSecret, emulator.Users[0].Password);
    }

    private static Task<CloudAppsEmulator> StartAsync(string file) => CloudAppsEmulator.StartAsync(
        new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess, DatabasePath = file });

    private EmulatedUser User(string alias) => fixture.Emulator.Users.Single(user => user.UserPrincipalName == $"{alias}@contoso.example");

    private EmulatedApplication Application(string name) => fixture.Emulator.Applications.Single(application => application.Name == name);
}
