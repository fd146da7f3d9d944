using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace DefenderForCloudApps.Tests;

public sealed class AlertsTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    [Fact]
    public async Task ListAsync_NoFilters_YieldsEachAlertOnce()
    {
        using var client = tenant.CreateClient();
        var ids = new List<string?>();
        await foreach (var alert in client.Alerts.ListAsync())
        {
            ids.Add(alert.Id);
        }

        Assert.True(ids.Count >= 300, $"The tenant has {ids.Count} alerts.");
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task ListAsync_AsPages_StopsWhereHasNextIsFalse()
    {
        using var client = tenant.CreateClient();
        var pages = new List<AlertPage>();
        await foreach (var page in client.Alerts.ListAsync(new AlertListRequest { Limit = 100 }).AsPages())
        {
            pages.Add(page);
        }

        Assert.All(pages.SkipLast(1), page => Assert.True(page.HasNext));
        Assert.False(pages[^1].HasNext);
        Assert.All(pages.SkipLast(1), page => Assert.Equal(100, page.Data.Count));
    }

    [Fact]
    public async Task ListAsync_FiltersAndSort_AreApplied()
    {
        using var client = tenant.CreateClient();
        var request = new AlertListRequest
        {
            Filters = new AlertFilters
            {
                Severity = new AlertSeverityFilter { Eq = [AlertSeverity.High] },
                AlertOpen = new BooleanEqualsFilter { Eq = true },
                Date = new TimeRelativeFilter { Lte = DateTimeOffset.UtcNow },
            },
            SortField = AlertSortField.Date,
            SortDirection = SortDirection.Desc,
        };

        var alerts = await ToListAsync(client.Alerts.ListAsync(request));

        Assert.NotEmpty(alerts);
        Assert.All(alerts, alert => Assert.Equal(AlertSeverity.High, alert.SeverityValue));
        Assert.All(alerts, alert => Assert.Equal(ResolutionStatus.Open, alert.ResolutionStatusValue));
        Assert.Equal(alerts.OrderByDescending(alert => alert.Timestamp).Select(alert => alert.Timestamp), alerts.Select(alert => alert.Timestamp));
    }

    [Fact]
    public async Task ListByQueryAsync_FiltersInTheQuery_YieldsWhatTheBodyYields()
    {
        using var client = tenant.CreateClient();
        var filters = new AlertFilters { Severity = new AlertSeverityFilter { Eq = [AlertSeverity.Medium] } };

        var byQuery = await ToListAsync(client.Alerts.ListByQueryAsync(filters, limit: 50));
        var byBody = await ToListAsync(client.Alerts.ListAsync(new AlertListRequest { Filters = filters }));

        Assert.NotEmpty(byQuery);
        Assert.Equal(byBody.Select(alert => alert.Id), byQuery.Select(alert => alert.Id));
    }

    [Fact]
    public async Task GetAsync_IdentifiersOfBothKinds_AreToldApart()
    {
        using var client = tenant.CreateClient();
        var alerts = await ToListAsync(client.Alerts.ListAsync());
        var ids = alerts.SelectMany(alert => alert.Entities ?? []).Select(entity => entity.Id).OfType<AlertEntityId>().ToList();

        Assert.Contains(ids, id => id.TryGetString(out _));
        Assert.Contains(ids, id => id.TryGetInt64(out _));
        var alert = await client.Alerts.GetAsync(alerts[0].Id!);
        Assert.Equal(alerts[0].Title, alert.Title);
    }

    [Fact]
    public async Task CloseTruePositiveAsync_OpenAlert_IsSeenClosed()
    {
        using var client = tenant.CreateClient();
        var open = new AlertListRequest { Filters = new AlertFilters { AlertOpen = new BooleanEqualsFilter { Eq = true } } };
        var alert = (await client.Alerts.ListPageAsync(open)).Data[0];

        var result = await client.Alerts.CloseTruePositiveAsync(new CloseTruePositiveRequest
        {
            Filters = new AlertFilters { Id = new StringEqualityFilter { Eq = [alert.Id!, "ffffffffffffffffffffffff"] } },
            Comment = "Contained.",
        });

        Assert.Equal(1, result.ClosedTruePositive);
        Assert.Equal(["ffffffffffffffffffffffff"], result.AlertsNotFound);
        var closed = await client.Alerts.GetAsync(alert.Id!);
        Assert.Equal(ResolutionStatus.TruePositive, closed.ResolutionStatusValue);
        Assert.Equal("Contained.", closed.Comment);
    }

    [Fact]
    public async Task CloseBenignAndFalsePositiveAsync_Reasons_AreSent()
    {
        using var client = tenant.CreateClient();
        var open = new AlertListRequest { Filters = new AlertFilters { AlertOpen = new BooleanEqualsFilter { Eq = true } } };
        var alerts = (await client.Alerts.ListPageAsync(open)).Data;

        var benign = await client.Alerts.CloseBenignAsync(new CloseBenignRequest
        {
            Filters = Only(alerts[^1]),
            ReasonId = BenignReason.ConfirmedWithEndUser,
        });
        var falsePositive = await client.Alerts.CloseFalsePositiveAsync(new CloseFalsePositiveRequest
        {
            Filters = Only(alerts[^2]),
            ReasonId = FalsePositiveReason.NotOfInterest,
        });

        Assert.Equal((1, 1), (benign.ClosedBenign, falsePositive.ClosedFalsePositive));
        Assert.Equal(ResolutionStatus.Benign, (await client.Alerts.GetAsync(alerts[^1].Id!)).ResolutionStatusValue);
        Assert.Equal(ResolutionStatus.FalsePositive, (await client.Alerts.GetAsync(alerts[^2].Id!)).ResolutionStatusValue);
    }

    [Fact]
    public async Task MarkReadAsync_ThenMarkUnreadAsync_ChangesTheStatus()
    {
        using var client = tenant.CreateClient();
        var unread = new AlertListRequest { Filters = new AlertFilters { IsRead = new BooleanEqualsFilter { Eq = false } } };
        var id = (await client.Alerts.ListPageAsync(unread)).Data[0].Id!;

        await client.Alerts.MarkReadAsync(id);
        var read = await client.Alerts.GetAsync(id);
        await client.Alerts.MarkUnreadAsync(id);

        Assert.Equal(AlertStatus.Read, read.StatusValue);
        Assert.Equal(AlertStatus.Unread, (await client.Alerts.GetAsync(id)).StatusValue);
    }

    private static AlertFilters Only(Alert alert) => new() { Id = new StringEqualityFilter { Eq = [alert.Id!] } };

    private static async Task<List<Alert>> ToListAsync(IAsyncEnumerable<Alert> alerts) => await alerts.ToListAsync();
}
