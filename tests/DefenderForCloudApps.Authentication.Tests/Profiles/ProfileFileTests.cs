using System;
using System.IO;
using DefenderForCloudApps.Authentication.Profiles;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests.Profiles;

public sealed class ProfileFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mdca-profiles");

    private string FilePath => Path.Combine(_folder.FullName, "new", "config.json");

    [Fact]
    public void Load_NoFile_HasNoProfile()
    {
        var file = ProfileFile.Load(FilePath);

        Assert.Empty(file.Profiles);
        Assert.Null(file.Find(null));
    }

    [Fact]
    public void Save_Profile_ComesBackAsItWas()
    {
        var profile = new CloudAppsProfile
        {
            ApiUrl = new Uri("https://contoso.us.portal.cloudappsecurity.com/api"),
            SignIn = ProfileSignIn.DeviceCode,
            TenantId = "tenant",
            ClientId = "client",
            Account = "alice@contoso.example",
        };
        ProfileFile.Load(FilePath).With("work", profile).WithDefault("work").Save();

        var read = ProfileFile.Load(FilePath);

        Assert.Equal("work", read.DefaultProfile);
        Assert.Equal(profile, read.Find(null));
        Assert.Contains("\"signIn\": \"deviceCode\"", File.ReadAllText(FilePath), StringComparison.Ordinal);
        Assert.DoesNotContain("null", File.ReadAllText(FilePath), StringComparison.Ordinal);
    }

    [Fact]
    public void Save_NewFile_IsItsOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        ProfileFile.Load(FilePath).With("work", new CloudAppsProfile()).Save();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.GetDirectoryName(FilePath)!));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(FilePath)!));
    }

    [Fact]
    public void Without_TheDefault_LeavesNoDefault()
    {
        var file = ProfileFile.Load(FilePath).With("work", new CloudAppsProfile()).WithDefault("work").Without("work");

        Assert.Empty(file.Profiles);
        Assert.Null(file.DefaultProfile);
    }

    [Theory]
    [InlineData("../work")]
    [InlineData("a b")]
    public void With_UnfitName_IsRefused(string name) =>
        Assert.Throws<CloudAppsConfigurationException>(() => ProfileFile.Load(FilePath).With(name, new CloudAppsProfile()));

    [Fact]
    public void WithDefault_UnknownProfile_ListsThoseThatExist()
    {
        var file = ProfileFile.Load(FilePath).With("work", new CloudAppsProfile());
        file.Save();

        var exception = Assert.Throws<CloudAppsConfigurationException>(() => file.WithDefault("play"));

        Assert.Contains("'play': it has 'work'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clientSecretFile", ProfileSignIn.ClientSecret)]
    [InlineData("certificateFile", ProfileSignIn.Certificate)]
    [InlineData("federatedTokenFile", ProfileSignIn.WorkloadIdentity)]
    [InlineData("legacyTokenFile", ProfileSignIn.LegacyToken)]
    public void EffectiveSignIn_NotSaid_FollowsFromTheFileThatIsNamed(string member, ProfileSignIn expected)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllText(FilePath, $$"""{ "profiles": { "a": { "{{member}}": "x" } } }""");

        Assert.Equal(expected, ProfileFile.Load(FilePath).Find("a")!.EffectiveSignIn);
    }

    [Fact]
    public void Load_UnknownSignIn_NamesThePlace()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllText(FilePath, """{ "profiles": { "a": { "signIn": "telepathy" } } }""");

        Assert.Contains("$.profiles.a.signIn", Assert.Throws<CloudAppsConfigurationException>(() => ProfileFile.Load(FilePath)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
