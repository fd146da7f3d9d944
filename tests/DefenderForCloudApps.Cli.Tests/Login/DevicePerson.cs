using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator;

namespace DefenderForCloudApps.Cli.Tests.Login;

/// <summary>A person at a browser on another device: follows the emulator's pages with an HTTP client.</summary>
internal sealed partial class DevicePerson(CloudAppsEmulator emulator, string user, string? password = null)
{
    private readonly Dictionary<string, string> _cookies = [];

    private EmulatedUser Person => emulator.Users.Single(known => known.UserPrincipalName.StartsWith(user + "@", StringComparison.Ordinal));

    /// <summary>Opens the page, enters the code and whatever else is asked for; the last page.</summary>
    public async Task<string> EnterAsync(Uri page, string userCode)
    {
        using var http = new HttpClient(emulator.CreateHandler());
        var html = await SendAsync(http, new HttpRequestMessage(HttpMethod.Get, page));
        for (var pages = 0; pages < 10 && Form().Match(html) is { Success: true } form; pages++)
        {
            if (html.Contains("role=\"alert\"", StringComparison.Ordinal))
            {
                break;
            }

            var fields = Hidden().Matches(html).ToDictionary(
                match => WebUtility.HtmlDecode(match.Groups[1].Value), match => WebUtility.HtmlDecode(match.Groups[2].Value));
            Fill(fields, html, userCode);
            var action = new Uri(page, WebUtility.HtmlDecode(form.Groups[1].Value));
            html = await SendAsync(http, new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) });
        }

        return html;
    }

    private void Fill(Dictionary<string, string> fields, string html, string userCode)
    {
        if (html.Contains("name=\"password\"", StringComparison.Ordinal))
        {
            (fields["username"], fields["password"]) = (Person.UserPrincipalName, password ?? Person.Password);
        }
        else if (html.Contains("name=\"decision\"", StringComparison.Ordinal))
        {
            fields["decision"] = "accept";
        }
        else if (html.Contains("name=\"user_code\"", StringComparison.Ordinal))
        {
            fields["user_code"] = userCode;
        }
        else if (html.Contains("name=\"code\"", StringComparison.Ordinal) && !fields.ContainsKey("code"))
        {
            fields["code"] = Person.VerificationCode;
        }
    }

    private async Task<string> SendAsync(HttpClient http, HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var response = await http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var parts = cookie.Split(';')[0].Split('=', 2);
            _cookies[parts[0]] = parts[1];
        }

        return response.Headers.Location is { } location
            ? await SendAsync(http, new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, location)))
            : await response.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("""<form[^>]*action="([^"]*)""")]
    private static partial Regex Form();

    [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)""")]
    private static partial Regex Hidden();
}
