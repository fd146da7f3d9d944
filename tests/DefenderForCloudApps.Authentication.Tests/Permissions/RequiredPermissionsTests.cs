using System.Collections.Generic;
using DefenderForCloudApps.Authentication.Permissions;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests.Permissions;

public sealed class RequiredPermissionsTests
{
    private static readonly SecurityScheme s_application = SecurityScheme.OAuth2("applicationContext");
    private static readonly SecurityScheme s_user = SecurityScheme.OAuth2("userContext");
    private static readonly SecurityScheme s_legacy = SecurityScheme.ApiKey("legacyToken", ApiKeyPlace.Header, "Authorization");

    [Fact]
    public void Of_Operation_ListsEachPermissionOnceAndTheOneThatAllowsLeastFirst()
    {
        var security = new OperationSecurity()
            .Or(s_application, "Investigation.manage").Or(s_user, "Investigation.manage")
            .Or(s_application, "Investigation.read").Or(s_user, "investigation.read")
            .Or(s_application, "Settings.manage").Or(s_application, "Discovery.read").Or(s_application, "Settings.read")
            .Or(s_legacy);

        Assert.Equal(
            ["Settings.read", "Discovery.read", "Investigation.read", "Settings.manage", "Investigation.manage"],
            RequiredPermissions.Of(RequestWith(security)));
    }

    [Fact]
    public void Of_PermissionThatIsNotDocumented_ComesLast() => Assert.Equal(
        ["Investigation.manage", "Apps.read"],
        RequiredPermissions.Of(RequestWith(
            new OperationSecurity().Or(s_user, "Apps.read").Or(s_user, "Investigation.manage"))));

    [Fact]
    public void Of_AlternativeThatAnyTokenFulfils_IsNothing() => Assert.Empty(RequiredPermissions.Of(RequestWith(
        new OperationSecurity().Or(s_user, "Investigation.read").Or(s_user))));

    [Fact]
    public void Of_AlternativeOfTwoPermissionsTogether_IsNothing() => Assert.Empty(RequiredPermissions.Of(RequestWith(
        new OperationSecurity().Or(s_user, "Investigation.read", "Discovery.read"))));

    [Fact]
    public void Of_RequestWithoutSecurity_IsNothing() => Assert.Empty(RequiredPermissions.Of(new RequestInformation()));

    [Fact]
    public void AddTo_Context_KeepsWhatIsThereAndIsReadAgain()
    {
        var context = new Dictionary<string, object> { ["claims"] = "e30=" };

        var added = RequiredPermissions.AddTo(context, ["Discovery.read"])!;

        Assert.Equal("e30=", added["claims"]);
        Assert.Equal(["Discovery.read"], Assert.IsType<string[]>(added["permissions"]));
        Assert.Equal(["Discovery.read"], RequiredPermissions.ReadFrom(added));
        Assert.False(context.ContainsKey("permissions"));
    }

    [Fact]
    public void ReadFrom_ContextOfSomebodyElse_IsPutInOrder()
    {
        Assert.Equal(
            ["Discovery.read", "Discovery.manage"],
            RequiredPermissions.ReadFrom(new() { ["permissions"] = new List<string> { "Discovery.manage", "Discovery.read" } }));
        Assert.Empty(RequiredPermissions.ReadFrom(new() { ["permissions"] = 7 }));
        Assert.Empty(RequiredPermissions.ReadFrom(null));
    }

    private static RequestInformation RequestWith(OperationSecurity security)
    {
        var request = new RequestInformation();
        request.AddRequestOptions([security]);
        return request;
    }
}
