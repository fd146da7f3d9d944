using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Storage;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests.Storage;

public sealed class DiskTokenCacheTests : IDisposable
{
    private static readonly TokenRequest s_any = new();

    private readonly KeyedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task GetToken_LaterProcess_IsAnsweredFromTheFile()
    {
        await using var issuer = await StandInIssuer.StartAsync();

        var first = await Credential(issuer, TokenCache.OnDisk(_folder.Options)).GetTokenAsync(s_any);
        var second = await Credential(issuer, TokenCache.OnDisk(_folder.Options)).GetTokenAsync(s_any);

        Assert.Equal(first.Value, second.Value);
        Assert.Single(issuer.TokenRequests);
        Assert.DoesNotContain(first.Value, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_folder.File)));
    }

    [Fact]
    public async Task GetToken_DamagedFile_SignsInAgainAndSaysSo()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        await Credential(issuer, TokenCache.OnDisk(_folder.Options)).GetTokenAsync(s_any);
        await File.WriteAllTextAsync(_folder.File, "{\"AccessToken\": {}}");

        await Credential(issuer, TokenCache.OnDisk(_folder.Options)).GetTokenAsync(s_any);
        await Credential(issuer, TokenCache.OnDisk(_folder.Options)).GetTokenAsync(s_any);

        Assert.Contains("was set aside", Assert.Single(_folder.Notices));
        Assert.Equal(2, issuer.TokenRequests.Count);
    }

    [Fact]
    public async Task GetToken_NoKeyAnywhere_KeepsTokensInMemoryAndSaysSo()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var cache = new DiskTokenCache(_folder.WithoutKey, _ => null);

        await Credential(issuer, cache).GetTokenAsync(s_any);
        await Credential(issuer, cache).GetTokenAsync(s_any);

        Assert.Single(issuer.TokenRequests);
        Assert.Empty(Directory.GetFiles(_folder.Path));
        var notice = Assert.Single(_folder.Notices);
        Assert.Contains("in memory only", notice);
        Assert.Contains("MDCA_CACHE_KEY", notice);
    }

    [Theory]
    [InlineData("environment")]
    [InlineData("systemd")]
    public async Task GetToken_KeyOfTheEnvironment_EncryptsTheFile(string place)
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var key = RandomNumberGenerator.GetBytes(32);
        var credentials = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_folder.KeyFile)!, "credentials")).FullName;
        await File.WriteAllTextAsync(Path.Combine(credentials, "mdca-cache-key"), Convert.ToBase64String(key) + "\n");
        string? Environment(string name) => (place, name) switch
        {
            ("environment", "MDCA_CACHE_KEY") => Convert.ToBase64String(key),
            ("systemd", "CREDENTIALS_DIRECTORY") => credentials,
            _ => null,
        };

        await Credential(issuer, new DiskTokenCache(_folder.WithoutKey, Environment)).GetTokenAsync(s_any);
        await Credential(issuer, new DiskTokenCache(_folder.WithoutKey, Environment)).GetTokenAsync(s_any);

        Assert.Single(issuer.TokenRequests);
        Assert.True(File.Exists(_folder.File));
        Assert.Empty(_folder.Notices);
    }

    [Theory]
    [InlineData("")]
    [InlineData("too short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task GetToken_KeyFileThatIsNoKey_SaysHowToMakeOneWithoutIt(string content)
    {
        await using var issuer = await StandInIssuer.StartAsync();
        await File.WriteAllTextAsync(_folder.KeyFile, content);

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Credential(issuer, TokenCache.OnDisk(_folder.Options)).GetTokenAsync(s_any));

        Assert.Contains("openssl rand -base64 32", exception.Message);
        Assert.True(content.Length == 0 || !exception.ToString().Contains(content, StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetToken_KeyFileMissing_SaysSo()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        File.Delete(_folder.KeyFile);

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Credential(issuer, TokenCache.OnDisk(_folder.Options)).GetTokenAsync(s_any));

        Assert.Contains(_folder.KeyFile, exception.Message);
    }

    [Fact]
    public void OnDisk_KeyFileInTheFolder_IsRefused() => Assert.Throws<ArgumentException>(() => TokenCache.OnDisk(
        new TokenCacheOptions { Folder = _folder.Path, KeyFile = Path.Combine(_folder.Path, "key") }));

    [Fact]
    public async Task Clear_SharedFile_RemovesTheTokensOfAll()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var cache = TokenCache.OnDisk(_folder.Options);
        var credential = Credential(issuer, cache);
        await credential.GetTokenAsync(s_any);

        await cache.ClearAsync();
        await Credential(issuer, cache).GetTokenAsync(s_any);
        await Credential(issuer, TokenCache.OnDisk(_folder.Options)).GetTokenAsync(s_any);

        Assert.Equal(2, issuer.TokenRequests.Count);
    }

    [Fact]
    public async Task GetToken_CancelledWhileAnotherHoldsTheFile_LeavesTheCacheUsable()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var cache = new DiskTokenCache(_folder.Options);
        var credential = Credential(issuer, cache);
        using var impatience = new CancellationTokenSource();
        using (await cache.OpenAsync("any", CancellationToken.None))
        {
            var waiting = credential.GetTokenAsync(s_any, impatience.Token);
            await Task.Delay(50);
            await impatience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        Assert.NotEmpty((await credential.GetTokenAsync(s_any)).Value);
        Assert.NotEmpty((await Credential(issuer, TokenCache.OnDisk(_folder.Options)).GetTokenAsync(s_any)).Value);
    }

    private static ClientSecretCredential Credential(StandInIssuer issuer, TokenCache cache) => new(
        StandInIssuer.Tenant,
        issuer.ClientId,
        StandInIssuer.Secret,
        new ClientSecretCredentialOptions { Authority = issuer.Address, HttpClient = issuer.CreateClient(), TokenCache = cache });
}
