using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class LegacyTokenAuthenticationProviderTests
{
    private static readonly string s_token = string.Concat(new string('a', 40), new string('Z', 23), "=");

    [Fact]
    public async Task Authenticate_AllowedHost_SetsHeaderToToken()
    {
        var request = RequestTo("https://contoso.eu.portal.cloudappsecurity.com/api/");

        await new LegacyTokenAuthenticationProvider(s_token, AllowedHosts.AllClouds).AuthenticateRequestAsync(request);

        Assert.Equal([$"Token {s_token}"], request.Headers["Authorization"]);
    }

    [Fact]
    public async Task Authenticate_Twice_KeepsOneValue()
    {
        var request = RequestTo("https://contoso.eu.portal.cloudappsecurity.com/api/");
        var provider = new LegacyTokenAuthenticationProvider(s_token, AllowedHosts.AllClouds);

        await provider.AuthenticateRequestAsync(request);
        await provider.AuthenticateRequestAsync(request, new() { ["claims"] = "e30=" });

        Assert.Equal([$"Token {s_token}"], request.Headers["Authorization"]);
    }

    [Fact]
    public async Task Authenticate_ManyRequests_TellsOfTheRetirementOnce()
    {
        var told = new List<string>();
        var provider = new LegacyTokenAuthenticationProvider(s_token, AllowedHosts.AllClouds) { Tell = told.Add };

        Assert.Empty(told);
        await provider.AuthenticateRequestAsync(RequestTo("https://contoso.eu.portal.cloudappsecurity.com/"));
        await provider.AuthenticateRequestAsync(RequestTo("https://contoso.eu.portal.cloudappsecurity.com/"));

        Assert.Contains("is retiring", Assert.Single(told));
        Assert.DoesNotContain(s_token, told[0]);
    }

    [Fact]
    public async Task Authenticate_EventListener_HearsTheWarning()
    {
        using var listener = new Listener();
        var provider = new LegacyTokenAuthenticationProvider(s_token, AllowedHosts.AllClouds);

        await provider.AuthenticateRequestAsync(RequestTo("https://contoso.eu.portal.cloudappsecurity.com/"));

        Assert.Contains(listener.Warnings, warning => warning.Contains("is retiring", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://attacker.test/")]
    [InlineData("http://contoso.eu.portal.cloudappsecurity.com/")]
    public async Task Authenticate_AddressNotAllowed_Throws(string address)
    {
        var request = RequestTo(address);
        var provider = new LegacyTokenAuthenticationProvider(s_token, AllowedHosts.AllClouds);

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => provider.AuthenticateRequestAsync(request));

        Assert.False(request.Headers.ContainsKey("Authorization"));
        Assert.DoesNotContain(s_token, exception.ToString());
    }

    [Theory]
    [InlineData(64)]
    [InlineData(192)]
    public void Create_LengthAtLimit_IsAccepted(int length) =>
        Assert.NotNull(new LegacyTokenAuthenticationProvider(new string('a', length), AllowedHosts.AllClouds));

    public static TheoryData<string> Malformed =>
    [
        string.Empty,
        new string('a', 63),
        new string('a', 193),
        new string('a', 64) + "\n",
        new string('a', 64) + "-",
        "Token " + new string('a', 64),
        new string('\u0661', 64), // digits, but not ASCII
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Create_MalformedToken_IsRefusedWithoutShowingIt(string token)
    {
        var exception = Assert.Throws<ArgumentException>(
            () => new LegacyTokenAuthenticationProvider(token, AllowedHosts.AllClouds));

        Assert.DoesNotContain("aaaa", exception.ToString());
        Assert.DoesNotContain("\u0661", exception.ToString());
    }

    [Fact]
    public void ToString_Always_RevealsNothing() => Assert.Equal(
        typeof(LegacyTokenAuthenticationProvider).FullName,
        new LegacyTokenAuthenticationProvider(s_token, AllowedHosts.AllClouds).ToString());

    private sealed class Listener : EventListener
    {
        public ConcurrentQueue<string> Warnings { get; } = new();

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "DefenderForCloudApps-Authentication")
            {
                EnableEvents(eventSource, EventLevel.Warning);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            Warnings.Enqueue(eventData.Payload?[0] as string ?? string.Empty);
    }

    private static RequestInformation RequestTo(string address) => new() { HttpMethod = Method.GET, URI = new Uri(address) };
}
