using System;
using System.IO;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Authentication;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Configuration;

public sealed class SettingsReaderTests : IDisposable
{
    private const string TwoProfiles = """
        {
          // comments and trailing commas are welcome
          "defaultProfile": "prod",
          "profiles": {
            "prod": {
              "apiUrl": "https://prod.us.portal.cloudappsecurity.com/api", "tenantId": "prod-tenant",
              "clientId": "prod-client", "clientSecretFile": "prod.secret",
            },
            "test": { "apiUrl": "https://test.eu.portal.cloudappsecurity.com/api", "legacyTokenFile": "test.token" },
          },
        }
        """;

    private readonly ConfigurationFolder _folder = new();

    [Fact]
    public void Read_NothingConfigured_NamesEverythingMissingAndBothWays()
    {
        var exception = Assert.Throws<CloudAppsConfigurationException>(() => _folder.Read());

        foreach (var name in new[] { "MDCA_API_URL", "'apiUrl'", "MDCA_TENANT_ID", "'tenantId'", "MDCA_CLIENT_ID", "'clientId'", "MDCA_CLIENT_SECRET", "'clientSecretFile'", "config.json" })
        {
            Assert.Contains(name, exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_EnvironmentAndProfile_EnvironmentWinsValueByValue()
    {
        _folder.WriteConfiguration(TwoProfiles);
        _folder.Write("prod.secret", "from-file\n");
        _folder.Variables[SettingNames.TenantId] = "other-tenant";

        var settings = _folder.Read();

        var application = Assert.IsType<SignIn.Application>(settings.SignIn);
        Assert.Equal("prod.us.portal.cloudappsecurity.com", settings.ApiUrl.Host);
        Assert.Equal("other-tenant", application.TenantId);
        Assert.Equal("prod-client", application.ClientId);
        Assert.Equal("from-file", application.ClientSecret);
        Assert.Empty(_folder.Warnings);
    }

    [Fact]
    public void Read_SecretInEnvironment_SecretFileIsNotNeeded()
    {
        _folder.WriteConfiguration(TwoProfiles);
        _folder.Variables[SettingNames.ClientSecret] = "from-environment";

        Assert.Equal("from-environment", Assert.IsType<SignIn.Application>(_folder.Read().SignIn).ClientSecret);
    }

    [Fact]
    public void Read_LegacyTokenInEnvironment_WinsOverTheProfilesSecret()
    {
        _folder.WriteConfiguration(TwoProfiles);
        _folder.Write("prod.secret", "from-file");
        _folder.Variables[SettingNames.LegacyToken] = "token";

        Assert.Equal("token", Assert.IsType<SignIn.LegacyToken>(_folder.Read().SignIn).Token);
    }

    [Fact]
    public void Read_SecretAndTokenTogether_IsRefused()
    {
        _folder.Variables[SettingNames.ApiUrl] = "https://contoso.us.portal.cloudappsecurity.com/api";
        _folder.Variables[SettingNames.ClientSecret] = "secret-1";
        _folder.Variables[SettingNames.LegacyToken] = "token-1";

        var exception = Assert.Throws<CloudAppsConfigurationException>(() => _folder.Read());

        Assert.Contains("remove one", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AzuresVariables_AreUsedAfterTheProfile()
    {
        _folder.WriteConfiguration("""{ "defaultProfile": "a", "profiles": { "a": { "apiUrl": "https://a.us.portal.cloudappsecurity.com", "tenantId": "a-tenant" } } }""");
        _folder.Variables["AZURE_TENANT_ID"] = "other-tenant";
        _folder.Variables["AZURE_CLIENT_ID"] = "shared-client";
        _folder.Variables["AZURE_CLIENT_SECRET"] = "shared-secret";

        var application = Assert.IsType<SignIn.Application>(_folder.Read().SignIn);

        Assert.Equal(("a-tenant", "shared-client", "shared-secret"), (application.TenantId, application.ClientId, application.ClientSecret));
    }

    [Fact]
    public void Read_AzuresSecretBesideAProfileOfAPerson_LeavesThePersonSignedIn()
    {
        _folder.WriteConfiguration("""
            { "defaultProfile": "a", "profiles": { "a": {
              "apiUrl": "https://a.us.portal.cloudappsecurity.com", "tenantId": "t", "clientId": "c", "signIn": "deviceCode", "account": "alice@contoso.example" } } }
            """);
        _folder.Variables["AZURE_CLIENT_SECRET"] = "of-another-program";

        var user = Assert.IsType<SignIn.User>(_folder.Read().SignIn);

        Assert.Equal("alice@contoso.example", user.Account);
        Assert.True(user.ByDeviceCode);
    }

    [Theory]
    [InlineData("MDCA_CLIENT_CERTIFICATE_PATH", typeof(SignIn.Certificate))]
    [InlineData("MDCA_FEDERATED_TOKEN_FILE", typeof(SignIn.WorkloadIdentity))]
    [InlineData("AZURE_CLIENT_CERTIFICATE_PATH", typeof(SignIn.Certificate))]
    [InlineData("AZURE_FEDERATED_TOKEN_FILE", typeof(SignIn.WorkloadIdentity))]
    public void Read_ProofInTheEnvironment_DecidesTheWayToSignIn(string variable, Type expected)
    {
        _folder.Variables[SettingNames.ApiUrl] = "https://contoso.us.portal.cloudappsecurity.com/api";
        _folder.Variables[SettingNames.TenantId] = "tenant";
        _folder.Variables[SettingNames.ClientId] = "client";
        _folder.Variables[variable] = "/run/proof";

        Assert.IsType(expected, _folder.Read().SignIn);
    }

    [Fact]
    public void Read_SecretInTheEncryptedStore_IsUsedForItsTenantAndApplication()
    {
        _folder.WriteConfiguration("""
            { "defaultProfile": "a", "profiles": { "a": {
              "apiUrl": "https://a.us.portal.cloudappsecurity.com", "tenantId": "t", "clientId": "c", "signIn": "clientSecret" } } }
            """);
        _folder.StoredSecret = (tenant, client) => $"stored-{tenant}-{client}";

        Assert.Equal("stored-t-c", Assert.IsType<SignIn.Application>(_folder.Read().SignIn).ClientSecret);
    }

    [Fact]
    public void Read_ManagedIdentityInAProfile_NeedsNoTenant()
    {
        _folder.WriteConfiguration("""{ "defaultProfile": "a", "profiles": { "a": { "apiUrl": "https://a.us.portal.cloudappsecurity.com", "signIn": "managedIdentity" } } }""");

        Assert.Null(Assert.IsType<SignIn.ManagedIdentity>(_folder.Read().SignIn).ClientId);
    }

    [Theory]
    [InlineData("test", null)]
    [InlineData(null, "test")]
    [InlineData("test", "prod")]
    public void Read_NamedProfile_IsUsed(string? onCommandLine, string? inEnvironment)
    {
        _folder.WriteConfiguration(TwoProfiles);
        _folder.Write("test.token", new string('a', 64));
        _folder.Variables[SettingNames.Profile] = inEnvironment;

        var settings = _folder.Read(onCommandLine);

        Assert.Equal("test.eu.portal.cloudappsecurity.com", settings.ApiUrl.Host);
        Assert.IsType<SignIn.LegacyToken>(settings.SignIn);
    }

    [Fact]
    public void Read_UnknownProfile_ListsThoseThatExist()
    {
        _folder.WriteConfiguration(TwoProfiles);

        var exception = Assert.Throws<CloudAppsConfigurationException>(() => _folder.Read("staging"));

        Assert.Contains("'staging'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'prod', 'test'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BrokenJson_NamesFileLineAndColumn()
    {
        _folder.WriteConfiguration("{\n  \"profiles\": {\n    \"a\": { \"clientId\" \"x\" }\n  }\n}");

        var exception = Assert.Throws<CloudAppsConfigurationException>(() => _folder.Read());

        Assert.Contains($"{_folder.ConfigurationFile} is not a valid configuration: line 3, column 23", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WrongType_NamesThePlace()
    {
        _folder.WriteConfiguration("{ \"profiles\": { \"a\": { \"apiUrl\": 7 } } }");

        Assert.Contains("$.profiles.a.apiUrl", Assert.Throws<CloudAppsConfigurationException>(() => _folder.Read()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "profile": {} }""", "'profile'")]
    [InlineData("""{ "defaultProfile": "a", "profiles": { "a": { "apiUri": "x" } } }""", "'apiUri'")]
    public void Read_MisspeltMember_IsRefused(string json, string expected)
    {
        _folder.WriteConfiguration(json);

        Assert.Contains(expected, Assert.Throws<CloudAppsConfigurationException>(() => _folder.Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SecretInTheFile_IsRefusedWithoutRepeatingIt()
    {
        _folder.WriteConfiguration("""{ "defaultProfile": "a", "profiles": { "a": { "clientSecret": "hush-hush" } } }""");

        var exception = Assert.Throws<CloudAppsConfigurationException>(() => _folder.Read());

        Assert.Contains("'clientSecretFile'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SecretFileOpenToOthers_Warns()
    {
        _folder.WriteConfiguration(TwoProfiles);
        var path = _folder.Write("prod.secret", "from-file");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        _folder.Read();

        Assert.Contains(path, Assert.Single(_folder.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MissingSecretFile_NamesIt()
    {
        _folder.WriteConfiguration(TwoProfiles);

        Assert.Contains("prod.secret", Assert.Throws<CloudAppsConfigurationException>(() => _folder.Read()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://contoso.us.portal.cloudappsecurity.com/api")]
    [InlineData("contoso")]
    [InlineData("https://user:hush-hush@contoso.us.portal.cloudappsecurity.com/api")]
    [InlineData("https://contoso.us.portal.cloudappsecurity.com/api?x=hush-hush")]
    public void Read_UnfitAddress_IsRefused(string address)
    {
        _folder.Variables[SettingNames.ApiUrl] = address;
        _folder.Variables[SettingNames.LegacyToken] = "token";

        var exception = Assert.Throws<CloudAppsConfigurationException>(() => _folder.Read());

        Assert.Contains("API's address", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://contoso.us.portal.cloudappsecurity.com")]
    [InlineData("https://contoso.us.portal.cloudappsecurity.com/api/")]
    public void Read_AddressWithoutPathOrWithASlash_IsCompleted(string address)
    {
        _folder.Variables[SettingNames.ApiUrl] = address;
        _folder.Variables[SettingNames.LegacyToken] = "token";

        Assert.Equal("https://contoso.us.portal.cloudappsecurity.com/api", _folder.Read().ApiUrl.AbsoluteUri);
    }

    [Theory]
    [InlineData("abc", false)]
    [InlineData("zz112233445566778899aabbccddeeff00112233445566778899aabbccddeeff", false)]
    [InlineData("00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF", true)]
    [InlineData("00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff", true)]
    public void Read_PinnedCertificate_Is64HexDigits(string hash, bool valid)
    {
        _folder.Variables[SettingNames.ApiUrl] = "https://127.0.0.1:4430/api";
        _folder.Variables[SettingNames.LegacyToken] = "token";
        _folder.Variables[SettingNames.PinnedCertificate] = hash;

        if (valid)
        {
            Assert.Equal(32, _folder.Read().PinnedCertificate?.Length);
        }
        else
        {
            Assert.Contains("64 hex digits", Assert.Throws<CloudAppsConfigurationException>(() => _folder.Read()).Message, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_RelativePaths_StartWhereTheyAreWritten()
    {
        _folder.WriteConfiguration("""
            { "defaultProfile": "a", "profiles": { "a": { "apiUrl": "https://contoso.us.portal.cloudappsecurity.com/api", "tenantId": "contoso.example",
              "clientId": "00000000-0000-0000-0000-000000000001", "signIn": "certificate", "certificateFile": "daemon.pem" } } }
            """);

        var inProfile = Assert.IsType<SignIn.Certificate>(_folder.Read().SignIn);
        _folder.Variables[SettingNames.ClientCertificatePath] = "other.pem";
        var inEnvironment = Assert.IsType<SignIn.Certificate>(_folder.Read().SignIn);

        Assert.Equal(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(_folder.ConfigurationFile)!, "daemon.pem"), inProfile.Path);
        Assert.Equal(System.IO.Path.GetFullPath("other.pem"), inEnvironment.Path);
    }
}
