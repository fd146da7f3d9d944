using DefenderForCloudApps.Emulator.Faults;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Faults;

public sealed class FaultPathTests
{
    [Theory]
    [InlineData("/api/**", "/api/v1/alerts/", true)]
    [InlineData("/api/**", "/api", true)]
    [InlineData("/api/**", "/apiary/v1", false)]
    [InlineData("/api/v1/alerts", "/api/v1/alerts/", true)]
    [InlineData("/api/v1/alerts", "/api/v1/alerts/1/", false)]
    [InlineData("/api/v1/*/read", "/api/v1/alerts/read", true)]
    [InlineData("/api/v1/*/read", "/api/v1/alerts/1/read", false)]
    [InlineData("/api/**/read/", "/api/v1/alerts/1/read", true)]
    [InlineData("/*/oauth2/v2.0/token", "/contoso.example/oauth2/v2.0/token", true)]
    [InlineData("/*/oauth2/v2.0/token", "/oauth2/v2.0/token", false)]
    [InlineData("/**", "/", true)]
    public void Pattern_MatchesByParts(string pattern, string path, bool matches) =>
        Assert.Equal(matches, FaultPath.Matches(pattern, path));
}
