using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using System.Web;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Browser.Tests.Support;
using PuppeteerSharp;
using Xunit;

namespace DefenderForCloudApps.Browser.Tests.SignIn;

/// <summary>A web app has its user signed in: the browser brings the code to it in a form or in the query.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class WebAppSignInTests(EmulatorInChromium chromium)
{
    private static readonly Uri s_redirect = new("https://localhost/signin-oidc");

    [BrowserTheory]
    [InlineData("form_post")]
    [InlineData("query")]
    public async Task SignIn_InEachResponseMode_BringsTheAppItsCode(string mode)
    {
        var portal = chromium.Emulator.Application("SOC portal");
        chromium.Emulator.Directory.RevokeConsents(portal.ClientId);
        using var http = new HttpClient(chromium.Emulator.CreateHandler());
        var credential = new AuthorizationCodeCredential(
            chromium.Emulator.TenantId, portal.ClientId, portal.ClientSecret, s_redirect, new AuthorizationCodeCredentialOptions
            {
                Authority = new Uri(chromium.Origin), AllowedHosts = AllowedHosts.AllClouds.With("localhost"), HttpClient = http,
            });
        var request = await credential.CreateRequestAsync(new TokenRequest { Permissions = ["Investigation.read"] });

        await using var page = await chromium.OpenAsync("about:blank");
        var answer = await AnswerAsync(page);
        await page.GoToAsync(InMode(request.Address, mode));
        await page.SignInAsync(chromium.Emulator.User("alice"));
        await page.AcceptAsync();
        var (method, parameters) = await answer.Task.WaitAsync(TimeSpan.FromSeconds(20));
        var token = await credential.RedeemAsync(request, parameters);

        Assert.Equal(mode == "query" ? HttpMethod.Get : HttpMethod.Post, method);
        Assert.Equal("alice@contoso.example", token.Account);
    }

    private static string InMode(Uri address, string mode)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        query["response_mode"] = mode;
        return $"{address.GetLeftPart(UriPartial.Path)}?{query}";
    }

    /// <summary>Stands in for the web app: takes what the browser sends to its redirect URI.</summary>
    private static async Task<TaskCompletionSource<(HttpMethod Method, Dictionary<string, string> Parameters)>> AnswerAsync(IPage page)
    {
        var answer = new TaskCompletionSource<(HttpMethod, Dictionary<string, string>)>();
        await page.SetRequestInterceptionAsync(true);
        page.Request += async (_, sent) =>
        {
            var address = new Uri(sent.Request.Url);
            if (address.GetLeftPart(UriPartial.Path) != s_redirect.AbsoluteUri)
            {
                await sent.Request.ContinueAsync();
                return;
            }

            await sent.Request.RespondAsync(new ResponseData { ContentType = "text/html", Body = "<h1>Welcome</h1>" });
            var text = sent.Request.Method == HttpMethod.Post ? await sent.Request.FetchPostDataAsync() : address.Query;
            var fields = HttpUtility.ParseQueryString(text ?? "");
            answer.TrySetResult((sent.Request.Method, fields.AllKeys.ToDictionary(name => name!, name => fields[name]!)));
        };
        return answer;
    }
}
