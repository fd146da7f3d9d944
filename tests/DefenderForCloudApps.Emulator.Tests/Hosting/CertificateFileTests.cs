using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Tests.Issuer.Libraries;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.Identity.Client;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Hosting;

public sealed class CertificateFileTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public async Task Certificate_OfTheFile_SignsTheDaemonIn()
    {
        await using var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess, CertificatePath = _file });
        using var http = new EmulatorHttp(emulator);
        using var certificate = X509Certificate2.CreateFromPemFile(_file);
        foreach (var sendX5C in new[] { false, true })
        {
            var daemon = emulator.Applications.Single(static application => application.Name == "Certificate daemon");
            var result = await ConfidentialClientApplicationBuilder.Create(daemon.ClientId).WithAuthority(emulator.Authority.OriginalString, false)
                .WithInstanceDiscovery(false).WithHttpClientFactory(http).WithCertificate(certificate, sendX5C).Build()
                .AcquireTokenForClient([IssuerCaller.DefaultScope]).ExecuteAsync();
            Assert.Equal(TokenSource.IdentityProvider, result.AuthenticationResultMetadata.TokenSource);
        }
    }

    [Fact]
    public async Task File_OnUnix_IsItsOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess, CertificatePath = _file });
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_file));
    }

    [Fact]
    public async Task Command_WithAFileThatIsThere_LeavesItAlone()
    {
        await File.WriteAllTextAsync(_file, "mine");
        var error = new StringWriter();
        var code = await EmulatorCommand.Create().Parse(["--certificate", _file])
            .InvokeAsync(new System.CommandLine.InvocationConfiguration { Error = error, Output = TextWriter.Null });
        Assert.Equal(1, code);
        Assert.StartsWith("error: ", error.ToString());
        Assert.Equal("mine", await File.ReadAllTextAsync(_file));
    }

    public void Dispose() => File.Delete(_file);
}
