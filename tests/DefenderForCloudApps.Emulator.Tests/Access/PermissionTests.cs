using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Access;

/// <summary>The table of permissions in the API reference, from both kinds of token.</summary>
[Collection(EmulatorCollection.Name)]
public sealed class PermissionTests(EmulatorFixture fixture)
{
    private const string Investigation = "Investigation.read Investigation.manage";
    private const string Discovery = "Discovery.read Discovery.manage";
    private const string Settings = "Settings.read Settings.manage";
    private static readonly string[] s_all = $"{Investigation} {Discovery} {Settings}".Split(' ');

    [Theory]
    [InlineData("POST", "v1/activities/", Investigation)]
    [InlineData("GET", "v1/activities/none/", Investigation)]
    [InlineData("POST", "v1/activities/none/feedback", Investigation)]
    [InlineData("GET", "v1/alerts/", $"{Investigation} {Discovery}")]
    [InlineData("GET", "v1/alerts/none/", $"{Investigation} {Discovery}")]
    [InlineData("POST", "v1/alerts/none/read/", $"{Investigation} {Discovery}")]
    [InlineData("POST", "v1/alerts/none/unread/", $"{Investigation} {Discovery}")]
    [InlineData("POST", "v1/alerts/close_benign/", "Investigation.manage Discovery.manage")]
    [InlineData("POST", "v1/alerts/close_false_positive/", "Investigation.manage Discovery.manage")]
    [InlineData("POST", "v1/alerts/close_true_positive/", "Investigation.manage Discovery.manage")]
    [InlineData("GET", "v1/entities/", Investigation)]
    [InlineData("GET", "v1/entities/none/", Investigation)]
    [InlineData("GET", "v1/entities/none/retrieve_tree/", Investigation)]
    [InlineData("GET", "v1/subnet/", $"{Investigation} {Settings}")]
    [InlineData("POST", "v1/subnet/create_rule/", "Investigation.manage Settings.manage")]
    [InlineData("POST", "v1/subnet/none/update_rule/", "Investigation.manage Settings.manage")]
    [InlineData("DELETE", "v1/subnet/none/", "Investigation.manage Settings.manage")]
    [InlineData("GET", "discovery/streams/", Discovery)]
    [InlineData("POST", "v1/discovery/discovered_apps/categories/", Discovery)]
    [InlineData("GET", "v1/discovery/upload_url/?filename=a&source=PALO_ALTO", "Discovery.manage")]
    [InlineData("POST", "v1/discovery/done_upload/", "Discovery.manage")]
    [InlineData("GET", "discovery_block_scripts/?format=102&type=banned", "Discovery.manage")]
    public async Task Operation_WithEachPermission_IsAllowedByThoseOfTheReference(string method, string path, string permissions)
    {
        foreach (var permission in s_all)
        {
            var application = new EmulatedApplication
            {
                Name = "One permission", ClientId = fixture.Emulator.Applications[0].ClientId, ObjectId = "", Permissions = [permission],
            };
            var allowed = permissions.Split(' ').Contains(permission);
            Assert.Equal((permission, allowed), (permission, await IsAllowedAsync(fixture.Emulator.Tokens.ForApplication(application), method, path)));
            Assert.Equal((permission, allowed), (permission, await IsAllowedAsync(fixture.Emulator.Tokens.ForUser(application, "priya.raman@contoso.example", permission), method, path)));
        }
    }

    [Fact]
    public async Task Files_ForApplications_AreRefusedWhateverWasGranted()
    {
        var application = fixture.Emulator.Applications[0];
        Assert.False(await IsAllowedAsync(fixture.Emulator.Tokens.ForApplication(application), "GET", "v1/files/"));
        Assert.True(await IsAllowedAsync(fixture.Emulator.Tokens.ForUser(application, "priya.raman@contoso.example", "Investigation.read"), "GET", "v1/files/"));
    }

    [Fact]
    public async Task Files_WhenAllowedToApplications_AreAnswered()
    {
        await using var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions
        {
            Transport = EmulatorTransport.InProcess, AllowFilesToApplications = true,
        });
        using var api = ApiCaller.ForApplication(emulator, "SIEM connector");
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("v1/files/?limit=1")).StatusCode);
    }

    [Fact]
    public async Task Application_WithoutPermissions_ReadsWhatItLacks()
    {
        using var api = ApiCaller.ForApplication(fixture.Emulator, "Without permissions");
        Assert.Equal("Insufficient role based permissions", await ApiCaller.DetailAsync(await api.GetAsync("v1/alerts/"), HttpStatusCode.Forbidden));
    }

    private async Task<bool> IsAllowedAsync(string token, string method, string path)
    {
        using var api = ApiCaller.WithBearer(fixture.Emulator, token);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = method == "POST" ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : null;
        using var response = await api.SendAsync(request);
        return response.StatusCode != HttpStatusCode.Forbidden;
    }
}
