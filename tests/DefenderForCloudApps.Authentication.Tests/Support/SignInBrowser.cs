using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator;
using DefenderForCloudApps.Tests.Shared.SignIn;

namespace DefenderForCloudApps.Authentication.Tests.Support;

/// <summary>
/// A browser with a person in front of it: keeps cookies, fills in the emulator's pages, and goes to where it is sent
/// back, over real HTTP when that is a loopback address.
/// </summary>
internal sealed partial class SignInBrowser : IDisposable
{
    private readonly EmulatedTenant _tenant;
    private readonly HttpClient _http;
    private readonly HttpClient _loopback = new();
    private readonly Dictionary<string, string> _cookies = [];

    public SignInBrowser(EmulatedTenant tenant, string user)
    {
        (_tenant, User) = (tenant, user);
        _http = tenant.CreateClient();
    }

    /// <summary>Who sits there.</summary>
    public string User { get; set; }

    public string? Password { get; set; }

    /// <summary>The code that a device shows.</summary>
    public string UserCode { get; set; } = "";

    /// <summary>Whether the person accepts what is asked for.</summary>
    public bool Accepts { get; set; } = true;

    /// <summary>The permissions that consent pages asked for, page by page.</summary>
    public List<string[]> Consents { get; } = [];

    /// <summary>The addresses that the browser was opened with.</summary>
    public List<Uri> Opened { get; } = [];

    /// <summary>The walk that began last.</summary>
    public Task Walk { get; private set; } = Task.CompletedTask;

    /// <summary>What the last page said.</summary>
    public string Html { get; private set; } = "";

    /// <summary>What the browser was sent back with.</summary>
    public Dictionary<string, string> Answer { get; private set; } = [];

    /// <summary>Opens the address and goes on without being waited for, as a browser does.</summary>
    public Task OpenAsync(Uri address)
    {
        Opened.Add(address);
        Walk = Task.Run(() => WalkAsync(address));
        return Task.CompletedTask;
    }

    /// <summary>Goes on from page to page until there is nothing more to fill in.</summary>
    public async Task WalkAsync(Uri address)
    {
        var response = await SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
        for (var pages = 0; pages < 10; pages++)
        {
            if (response.Headers.Location is { } location)
            {
                var next = new Uri(address, location);
                response = await ReturnAsync(next, FieldsOf(next.Query), null);
            }
            else if (NextForm() is { } form)
            {
                response = form.Fields.ContainsKey("state")
                    ? await ReturnAsync(form.Action, form.Fields, form.Fields)
                    : await SendAsync(new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = new FormUrlEncodedContent(form.Fields) });
            }
            else
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _loopback.Dispose();
    }

    private (Uri Action, Dictionary<string, string> Fields)? NextForm()
    {
        if (FormAction().Match(Html) is not { Success: true } form || Html.Contains("role=\"alert\"", StringComparison.Ordinal))
        {
            return null;
        }

        var fields = Hidden().Matches(Html).ToDictionary(
            match => WebUtility.HtmlDecode(match.Groups[1].Value), match => WebUtility.HtmlDecode(match.Groups[2].Value));
        if (Html.Contains("name=\"password\"", StringComparison.Ordinal))
        {
            fields["username"] = User;
            fields["password"] = Password ?? Person.Password;
        }
        else if (Html.Contains("name=\"code\" class", StringComparison.Ordinal))
        {
            fields["code"] = Person.VerificationCode;
        }
        else if (Html.Contains("name=\"decision\"", StringComparison.Ordinal))
        {
            Consents.Add([.. Permission().Matches(Html).Select(match => match.Groups[1].Value)]);
            fields["decision"] = Accepts ? "accept" : "cancel";
        }
        else if (Html.Contains("name=\"user_code\"", StringComparison.Ordinal))
        {
            fields["user_code"] = UserCode;
        }

        return (new Uri(_tenant.Authority, WebUtility.HtmlDecode(form.Groups[1].Value)), fields);
    }

    private EmulatedUser Person => _tenant.Emulator.Users.Single(user => user.UserPrincipalName == User);

    private async Task<HttpResponseMessage> ReturnAsync(Uri address, Dictionary<string, string> answer, Dictionary<string, string>? form)
    {
        Answer = answer;
        Html = "";
        if (address.Scheme == Uri.UriSchemeHttps)
        {
            return new HttpResponseMessage();
        }

        await LoopbackListener.WaitForAsync(address.Port);
        var response = form is null
            ? await _loopback.GetAsync(address)
            : await _loopback.PostAsync(address, new FormUrlEncodedContent(form));
        Html = await response.Content.ReadAsStringAsync();
        return response;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await _http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var parts = cookie.Split(';')[0].Split('=', 2);
            _cookies[parts[0]] = parts[1];
        }

        Html = await response.Content.ReadAsStringAsync();
        return response;
    }

    private static Dictionary<string, string> FieldsOf(string query) => query.TrimStart('?').Split('&')
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));

    [GeneratedRegex("""<form[^>]*action="([^"]*)""")]
    private static partial Regex FormAction();

    [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)""")]
    private static partial Regex Hidden();

    [GeneratedRegex("<code>([^<]*)</code>")]
    private static partial Regex Permission();
}
