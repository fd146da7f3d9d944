using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Support;

/// <summary>What a browser is to the sign-in pages: it keeps cookies, fills in forms, and goes where it is sent.</summary>
public sealed partial class Browser : IDisposable
{
    private readonly HttpClient _http;
    private readonly Uri _origin;

    public Browser(CloudAppsEmulator emulator)
    {
        _origin = new Uri(emulator.Authority.GetLeftPart(UriPartial.Authority));
        _http = new HttpClient(emulator.CreateHandler()) { BaseAddress = _origin };
    }

    /// <summary>The cookies by name.</summary>
    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>The latest page.</summary>
    public string Html { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the latest answer led, outside the emulator; null when it was a page.</summary>
    public Uri? Left { get; private set; }

    /// <summary>The attributes that the cookies were set with.</summary>
    public List<string> SetCookies { get; } = [];

    public Task<Browser> GoAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(_origin, address)));

    public Task<Browser> PostAsync(string address, IReadOnlyDictionary<string, string> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(_origin, address)) { Content = new FormUrlEncodedContent(fields) });

    public Task<Browser> SignInAsync(EmulatedUser user, string? password = null) =>
        SubmitAsync(("username", user.UserPrincipalName), ("password", password ?? user.Password));

    public Task<Browser> CodeAsync(string code) => SubmitAsync(("code", code));

    public Task<Browser> AcceptAsync(bool forOrganization = false) =>
        SubmitAsync(("decision", "accept"), ("organization", forOrganization ? "true" : ""));

    public Task<Browser> CancelAsync() => SubmitAsync(("decision", "cancel"));

    /// <summary>Fills in the form of the page and posts it with its hidden fields.</summary>
    public Task<Browser> SubmitAsync(params (string Name, string Value)[] values)
    {
        Assert.True(Form().IsMatch(Html), "no form: " + Html);
        var fields = Fields();
        foreach (var (name, value) in values.Where(static pair => pair.Value.Length > 0))
        {
            fields[name] = value;
        }

        return PostAsync(Action, fields);
    }

    public string Action => WebUtility.HtmlDecode(Form().Match(Html).Groups[1].Value);

    public Dictionary<string, string> Fields() => Hidden().Matches(Html).ToDictionary(
        static match => WebUtility.HtmlDecode(match.Groups[1].Value), static match => WebUtility.HtmlDecode(match.Groups[2].Value));

    /// <summary>What the browser brings to the application that it was sent back to.</summary>
    public Dictionary<string, string> Answer()
    {
        Assert.True(Left is not null, $"{Status} {Html}");
        var text = Left.Query.Length > 1 ? Left.Query : Left.Fragment;
        return text.TrimStart('?', '#').Split('&').Select(static pair => pair.Split('=', 2))
            .ToDictionary(static pair => pair[0], static pair => Uri.UnescapeDataString(pair[1]));
    }

    public void Dispose() => _http.Dispose();

    private async Task<Browser> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", Cookies.Select(static cookie => $"{cookie.Key}={cookie.Value}")));
            using var response = await _http.SendAsync(request);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                SetCookies.Add(cookie);
                var parts = cookie.Split(';')[0].Split('=', 2);
                Cookies[parts[0]] = parts[1];
            }

            (Status, Left) = (response.StatusCode, response.Headers.Location);
            Html = await response.Content.ReadAsStringAsync();
            return this;
        }
    }

    [GeneratedRegex("""<form[^>]*action="([^"]*)""")]
    private static partial Regex Form();

    [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)""")]
    private static partial Regex Hidden();
}
