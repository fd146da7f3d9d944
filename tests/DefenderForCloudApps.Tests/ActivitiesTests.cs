using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace DefenderForCloudApps.Tests;

public sealed class ActivitiesTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    [Fact]
    public async Task ScanAsync_WholeTenant_YieldsEachActivityOnce()
    {
        using var client = tenant.CreateClient();
        var before = tenant.Emulator.Requests.Count;
        var ids = new HashSet<string>();
        var count = 0;
        await foreach (var activity in client.Activities.ScanAsync(new ActivityListRequest { Limit = 5000 }))
        {
            Assert.True(ids.Add(activity.Id!), activity.Id);
            count++;
        }

        Assert.True(count >= 12_000, $"The scan found {count} activities.");
        var requests = tenant.Emulator.Requests.Skip(before)
            .Count(request => request.Path.EndsWith("/v1/activities/", StringComparison.Ordinal));
        Assert.InRange(requests, 3, 4);
    }

    [Fact]
    public async Task ScanAsync_Filters_HoldOnEveryPage()
    {
        using var client = tenant.CreateClient();
        var filters = new ActivityFilters { LocationCountry = new StringEqualityPresenceFilter { Neq = ["US"] } };
        var pages = 0;
        await foreach (var page in client.Activities.ScanAsync(new ActivityListRequest { Filters = filters, Limit = 500 }).AsPages())
        {
            pages++;
            Assert.DoesNotContain(page.Data, activity => activity.Location?.CountryCode == "US");
        }

        Assert.True(pages > 2, $"There were {pages} pages.");
    }

    [Fact]
    public async Task ListAsync_UserNameFilter_FindsTheirActivities()
    {
        using var client = tenant.CreateClient();
        var first = (await client.Activities.ListPageAsync(new ActivityListRequest { Limit = 1 })).Data[0];
        var user = first.User!.UserName!;

        var page = await client.Activities.ListPageAsync(new ActivityListRequest
        {
            Filters = new ActivityFilters { UserUsername = new StringPrefixEqualityPresenceFilter { Eq = [user] } },
        });

        Assert.NotEmpty(page.Data);
        Assert.All(page.Data, activity => Assert.Equal(user, activity.User!.UserName));
    }

    [Fact]
    public async Task GetAsync_Record_KeepsWhatTheDescriptionDoesNotName()
    {
        using var client = tenant.CreateClient();
        var listed = (await client.Activities.ListPageAsync(new ActivityListRequest { Limit = 100 })).Data;

        var activity = await client.Activities.GetAsync(listed[0].Id!);

        Assert.Equal(listed[0].Timestamp, activity.Timestamp);
        Assert.NotEmpty(activity.AdditionalMembers);
        Assert.Contains(listed, record => record.EntityData?.Values.Contains(null) == true);
    }

    [Fact]
    public async Task SendFeedbackAsync_Feedback_IsTaken()
    {
        using var client = tenant.CreateClient();
        var activity = (await client.Activities.ListPageAsync(new ActivityListRequest { Limit = 1 })).Data[0];

        await client.Activities.SendFeedbackAsync(activity.Id!, new ActivityFeedback { FeedbackText = "Expected.", AllowContact = false });

        Assert.Equal(200, tenant.Emulator.Requests[^1].Status);
    }
}
