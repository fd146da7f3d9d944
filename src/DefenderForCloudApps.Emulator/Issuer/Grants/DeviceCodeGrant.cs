using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.DeviceCode;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using DefenderForCloudApps.Emulator.Issuer.Users;

namespace DefenderForCloudApps.Emulator.Issuer.Grants;

/// <summary>A token for a device whose user has signed in elsewhere (RFC 8628, section 3.4).</summary>
internal sealed class DeviceCodeGrant(DeviceAuthorizations devices, ConditionalAccess access, ConsentCheck consents, TokenResponses responses) : ITokenGrant
{
    public IReadOnlyList<string> Types => ["urn:ietf:params:oauth:grant-type:device_code", "device_code"];

    public bool IsForUsers => true;

    public Task<JsonObject> ExecuteAsync(TokenRequest request, EmulatedApplication application)
    {
        var device = devices.Redeem(request.Required("device_code"), application.ClientId);
        var user = access.Check(application, device.Scopes.Resource, device.Approved!, device.Claims);
        var granted = consents.Granted(application, user, device.Scopes);
        return Task.FromResult(responses.ForUser(
            application, user, new UserTokenRequest(device.Approved!, device.Scopes, device.Claims, request.WantsClientInfo), granted));
    }
}
