using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Emulator.Tests.Portal;

/// <summary>What a browser without scripts does: opens pages, keeps cookies, sends their forms.</summary>
internal sealed class PortalBrowser(CloudAppsEmulator emulator) : IDisposable
{
    private readonly HttpClient _http = new(emulator.CreateHandler()) { BaseAddress = emulator.ApiUrl };
    private readonly Dictionary<string, string> _cookies = [];

    internal string Html { get; private set; } = "";

    internal HttpResponseMessage Response { get; private set; } = null!;

    internal Task OpenAsync(string path, string? host = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        return SendAsync(request);
    }

    /// <summary>Sends a form with the antiforgery field of the page that is open, unless another one is given.</summary>
    internal Task SubmitAsync(string path, params (string Name, string Value)[] fields)
    {
        var form = fields.ToDictionary(field => field.Name, field => field.Value);
        form.TryAdd("antiforgery", WebUtility.HtmlDecode(Regex.Match(Html, "name=\"antiforgery\" value=\"([^\"]+)\"").Groups[1].Value));
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) });
    }

    private async Task SendAsync(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        Response = await _http.SendAsync(request);
        foreach (var cookie in Response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            var parts = cookie.Split(';')[0].Split('=', 2);
            _cookies[parts[0]] = parts[1];
        }

        Html = await Response.Content.ReadAsStringAsync();
        if (Response.StatusCode == HttpStatusCode.SeeOther)
        {
            await OpenAsync(Response.Headers.Location!.OriginalString);
        }
    }

    public void Dispose() => _http.Dispose();
}
