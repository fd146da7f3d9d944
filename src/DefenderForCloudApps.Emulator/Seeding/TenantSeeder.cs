using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Filters;
using DefenderForCloudApps.Emulator.Store;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>Makes up the tenant: the same one each time, but for the instant that its timestamps count from.</summary>
internal static class TenantSeeder
{
    /// <summary>The activities of the last thirty days, beside those of the story.</summary>
    internal const int Activities = 12_000;

    private const int ArchivedActivities = 600;
    private const int Seed = 20_240_613;
    private const int Chunk = 500;

    /// <summary>Fills an empty store; leaves one alone that has its tenant already.</summary>
    internal static void Fill(RecordStore store, DateTimeOffset now)
    {
        if (store.IsSeeded)
        {
            return;
        }

        var people = new People(new SeedRandom(Seed));
        var files = new Files(new SeedRandom(Seed + 1), people);
        var story = new Story(new SeedRandom(Seed + 2), people, files, now);
        store.Seed(
        [
            (RecordLists.Activities, Stored(RecordLists.Activities, RecentActivities(people, files, story, now))),
            (RecordLists.ArchivedActivities, Stored(RecordLists.ArchivedActivities, [() => OldActivities(people, files, now)])),
            .. ShortLists(people, files, story, now).Select(static list =>
                (list.List, Stored(list.List, [() => list.Records]))),
        ]);
    }

    /// <summary>Chunks that can be made side by side: each has a chance of its own, so that the order does not matter.</summary>
    private static IEnumerable<Func<IEnumerable<JsonObject>>> RecentActivities(People people, Files files, Story story, DateTimeOffset now)
    {
        var noise = new ActivityNoise(people, files);
        var chunks = Enumerable.Range(0, Activities / Chunk).Select(chunk => (Func<IEnumerable<JsonObject>>)(() =>
        {
            var random = new SeedRandom(Seed + 1000 + chunk);
            return noise.Create(random, now, Chunk, newest: 0.002, oldest: 30).Select(draft => ActivityRecord.Create(draft, random));
        }));
        return chunks.Append(() =>
        {
            var random = new SeedRandom(Seed + 3);
            return story.Activities.Select(draft => ActivityRecord.Create(draft, random));
        });
    }

    private static IEnumerable<JsonObject> OldActivities(People people, Files files, DateTimeOffset now)
    {
        var random = new SeedRandom(Seed + 4);
        return new ActivityNoise(people, files)
            .Create(random, now, ArchivedActivities, newest: 31, oldest: 180)
            .Select(draft => ActivityRecord.Create(draft, random));
    }

    private static IEnumerable<(RecordList List, IEnumerable<JsonObject> Records)> ShortLists(
        People people, Files files, Story story, DateTimeOffset now)
    {
        var random = new SeedRandom(Seed + 5);
        yield return (RecordLists.Alerts, story.Alerts.Concat(new AlertNoise(people, files).Create(new SeedRandom(Seed + 6), now))
            .Select(draft => AlertRecord.Create(draft, random, people)));
        yield return (RecordLists.Entities, EntityRecords.Create(new SeedRandom(Seed + 7), people, now));
        var fileRandom = new SeedRandom(Seed + 8);
        yield return (RecordLists.Files, files.All.Select(file => FileRecord.Create(file, fileRandom, now)));
        yield return (RecordLists.IpRanges, IpRanges.Create(new SeedRandom(Seed + 9), now));
        yield return (RecordLists.IpTags, IpRanges.Tags);
        yield return (RecordLists.Policies, Policies.Records(now));
        yield return (RecordLists.UserGroups, UserGroups.Records);
        yield return (RecordLists.Governance, GovernanceRecords.Create(new SeedRandom(Seed + 10), people, story));
        yield return (RecordLists.DiscoveredApps, DiscoveryRecords.Apps(new SeedRandom(Seed + 11)));
        yield return (RecordLists.AppTags, DiscoveryRecords.AppTags);
        yield return (RecordLists.ContinuousReports, DiscoveryRecords.Reports(new SeedRandom(Seed + 12), now));
        yield return (RecordLists.DataSources, DiscoveryRecords.DataSources(new SeedRandom(Seed + 13)));
        yield return (RecordLists.LogCollectors, DiscoveryRecords.LogCollectors(new SeedRandom(Seed + 14), now));
    }

    private static IEnumerable<StoredRecord> Stored(RecordList list, IEnumerable<Func<IEnumerable<JsonObject>>> chunks) =>
        chunks.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(chunk =>
        {
            using var writer = new RecordWriter();
            return chunk().Select(record => StoredRecord.From(list, record, writer)).ToList();
        }).AsSequential().SelectMany(static records => records);
}
