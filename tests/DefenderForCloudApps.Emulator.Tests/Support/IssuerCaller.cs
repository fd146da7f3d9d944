using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Support;

/// <summary>Speaks with the issuer over plain HTTP, so that tests see what it answers.</summary>
public sealed class IssuerCaller(CloudAppsEmulator emulator) : IDisposable
{
    public const string Resource = "05a65629-4c1b-48c1-a78b-804c4abdd4af";
    public const string DefaultScope = Resource + "/.default";
    public const string ReadScope = Resource + "/Investigation.read";

    public HttpClient Http { get; } = new(emulator.CreateHandler()) { BaseAddress = emulator.Authority };

    public EmulatedApplication Application(string name) => emulator.Applications.Single(application => application.Name == name);

    public EmulatedUser User(string alias) => emulator.Users.Single(user => user.UserPrincipalName == $"{alias}@contoso.example");

    /// <summary>Posts to the token endpoint and gives the answer, which must have the status.</summary>
    public async Task<JsonNode> TokenAsync(int status, params (string Name, string? Value)[] form) =>
        await PostAsync($"/{emulator.TenantId}/oauth2/v2.0/token", status, form);

    public async Task<JsonNode> PostAsync(string path, int status, params (string Name, string? Value)[] form)
    {
        using var response = await SendAsync(path, form);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode}: {body}");
        return JsonNode.Parse(body)!;
    }

    public async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string? Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Where(static pair => pair.Value is not null).Select(static pair => KeyValuePair.Create(pair.Name, pair.Value!)));
        return await Http.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>Fails unless the answer is this error, in every place where it is said, and noted in the journal.</summary>
    public async Task<JsonNode> RefusedAsync(int status, string error, int code, params (string Name, string? Value)[] form)
    {
        var body = await TokenAsync(status, form);
        Error(body, error, code, form);
        return body;
    }

    public void Error(JsonNode body, string error, int code, params (string Name, string? Value)[] form)
    {
        Assert.Equal((error, code), (body["error"]!.GetValue<string>(), body["error_codes"]![0]!.GetValue<int>()));
        var description = body["error_description"]!.GetValue<string>();
        Assert.StartsWith($"AADSTS{code}: ", description, StringComparison.Ordinal);
        Assert.StartsWith($"AADSTS{code}: ", emulator.Requests[^1].Refusal, StringComparison.Ordinal);
        foreach (var (_, secret) in form.Where(static pair => pair.Name is "client_secret" or "password" or "client_assertion" or "assertion" or "refresh_token" or "code" && pair.Value?.Length > 8))
        {
            Assert.DoesNotContain(secret!, body.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain(secret!, emulator.Requests[^1].ToString(), StringComparison.Ordinal);
        }
    }

    /// <summary>The form of a sign-in by user name and password with <c>mdca</c>.</summary>
    public (string Name, string? Value)[] Password(EmulatedUser user, string scope = ReadScope, string? password = null, EmulatedApplication? application = null) =>
    [
        ("grant_type", "password"), ("client_id", (application ?? Application("mdca")).ClientId), ("username", user.UserPrincipalName),
        ("password", password ?? user.Password), ("scope", scope),
    ];

    public void Dispose() => Http.Dispose();
}
