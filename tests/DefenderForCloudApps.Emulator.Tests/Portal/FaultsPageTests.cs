using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Faults;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Portal;

public sealed class FaultsPageTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IDisposable
{
    private const string Page = "/_emulator/faults";

    private readonly FaultList _faults = fixture.Emulator.Faults;
    private readonly PortalBrowser _browser = new(fixture.Emulator);

    [Fact]
    public async Task FaultsPage_AddsAFaultAndShowsWhatBecomesOfIt()
    {
        await _browser.OpenAsync(Page);
        Assert.Contains("None: everything works.", _browser.Html);
        await _browser.SubmitAsync(
            Page, ("kind", "throttle"), ("parameters", "retry-after=2s; date=true"), ("path", "/api/v1/alerts/**"), ("times", "2"), ("lasting", "1m"));

        var expected = new ThrottleFault { RetryAfter = TimeSpan.FromSeconds(2), AsDate = true, Path = "/api/v1/alerts/**", Times = 2, Lasting = TimeSpan.FromMinutes(1) };
        Assert.Equal(expected, _faults.Active.Single().Fault);
        Assert.Equal(HttpStatusCode.OK, _browser.Response.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await fixture.Api.GetAsync("v1/alerts/")).StatusCode);
        await _browser.OpenAsync(Page);
        Assert.Contains("met 1 of 2 requests on /api/v1/alerts/** · until 14:31:00 UTC", WebUtility.HtmlDecode(_browser.Html));
    }

    [Fact]
    public async Task FaultsPage_EndsOneFaultOrAll()
    {
        var first = _faults.Add(new NotJsonFault());
        var second = _faults.Add(new ServerErrorFault());
        _faults.Add(new SlowBodyFault());
        await _browser.OpenAsync(Page);

        await _browser.SubmitAsync(Page, ("end", $"{second.Id}"));
        Assert.Equal([first.Fault, new SlowBodyFault()], _faults.Active.Select(active => active.Fault));
        await _browser.SubmitAsync(Page, ("end", "all"));
        Assert.Empty(_faults.Active);
    }

    [Fact]
    public async Task FaultsPage_OfWhatIsNoFault_SaysWhyAndKeepsWhatWasTyped()
    {
        await _browser.OpenAsync(Page);
        await _browser.SubmitAsync(Page, ("kind", "error"), ("parameters", "status=\"200"), ("path", "/x/**"), ("times", "4"), ("lasting", ""));

        Assert.Equal(HttpStatusCode.BadRequest, _browser.Response.StatusCode);
        Assert.Contains("role=\"alert\" id=\"error\">&#x27;status&#x27; of error is a whole number of at least 500.</p>", _browser.Html);
        Assert.Contains("<option value=\"error\" selected", _browser.Html);
        Assert.Matches("name=\"parameters\"[^>]* value=\"status=&quot;200\"", _browser.Html);
        Assert.Matches("name=\"path\"[^>]* value=\"/x/\\*\\*\"", _browser.Html);
        Assert.Empty(_faults.Active);
    }

    [Fact]
    public async Task FaultsPage_AskedWithoutItsOwnForm_ChangesNothing()
    {
        var kept = _faults.Add(new NotJsonFault());
        await _browser.SubmitAsync(Page, ("end", "all"), ("antiforgery", ""));
        Assert.Equal(HttpStatusCode.BadRequest, _browser.Response.StatusCode);
        await _browser.SubmitAsync(Page, ("kind", "error"), ("antiforgery", "made up"));
        Assert.Equal(HttpStatusCode.BadRequest, _browser.Response.StatusCode);

        Assert.Equal([kept], _faults.Active);
    }

    public void Dispose()
    {
        _faults.Clear();
        _browser.Dispose();
    }
}
