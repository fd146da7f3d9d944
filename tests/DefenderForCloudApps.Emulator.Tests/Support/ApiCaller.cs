using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Support;

/// <summary>Calls the API with one token over plain HTTP, so that tests see what arrives.</summary>
public sealed class ApiCaller : IDisposable
{
    private readonly HttpClient _http;

    private ApiCaller(CloudAppsEmulator emulator, string scheme, string? token)
    {
        _http = new HttpClient(emulator.CreateHandler()) { BaseAddress = new Uri(emulator.ApiUrl + "/") };
        _http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue(scheme, token);
    }

    public static ApiCaller WithLegacyToken(CloudAppsEmulator emulator) => new(emulator, "Token", emulator.LegacyToken);

    public static ApiCaller WithBearer(CloudAppsEmulator emulator, string token) => new(emulator, "Bearer", token);

    public static ApiCaller Anonymous(CloudAppsEmulator emulator) => new(emulator, "", null);

    public static ApiCaller ForApplication(CloudAppsEmulator emulator, string name) =>
        WithBearer(emulator, emulator.Tokens.ForApplication(emulator.Applications.Single(a => a.Name == name)));

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    public Task<HttpResponseMessage> DeleteAsync(string path) => _http.DeleteAsync(new Uri(path, UriKind.Relative));

    public Task<HttpResponseMessage> PostAsync(string path, string json) =>
        _http.PostAsync(new Uri(path, UriKind.Relative), new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    public async Task<JsonNode> GetJsonAsync(string path) => await JsonAsync(await GetAsync(path));

    public async Task<JsonNode> PostJsonAsync(string path, string json) => await JsonAsync(await PostAsync(path, json));

    /// <summary>All records that a filter selects, by pages of 100.</summary>
    public async Task<List<JsonNode>> ListAsync(string path, string filters = "{}")
    {
        var records = new List<JsonNode>();
        bool hasNext;
        do
        {
            var page = await PostJsonAsync(path, $$"""{"filters":{{filters}},"skip":{{records.Count}}}""");
            records.AddRange(page["data"]!.AsArray().Select(static record => record!));
            hasNext = page["hasNext"]!.GetValue<bool>();
        }
        while (hasNext);
        return records;
    }

    /// <summary>The <c>detail</c> of an answer that must have the status.</summary>
    public static async Task<string> DetailAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode}: {body}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(body)!["detail"]!.GetValue<string>();
    }

    public void Dispose() => _http.Dispose();

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {body}");
        return JsonNode.Parse(body)!;
    }
}
