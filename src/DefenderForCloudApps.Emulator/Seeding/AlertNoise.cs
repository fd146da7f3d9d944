using System;
using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>The alerts of ninety ordinary days: most are low, most of the older ones are closed.</summary>
internal sealed class AlertNoise(People people, Files files)
{
    internal const int Count = 330;

    internal IEnumerable<AlertDraft> Create(SeedRandom random, DateTimeOffset now)
    {
        var time = now;
        for (var i = 0; i < Count; i++)
        {
            // Policies that look at many files at once raise several alerts in one millisecond.
            time = i > 0 && random.Chance(0.06) ? time : Time(random, now);
            yield return Draft(random, now, time);
        }
    }

    private AlertDraft Draft(SeedRandom random, DateTimeOffset now, DateTimeOffset time)
    {
        var kind = random.Pick(AlertKind.All, static kind => kind.Weight);
        var onFile = kind.Story is 3 or 5;
        var file = random.Pick(files.All);
        var person = onFile ? file.Owner : random.Pick(people.All);
        var outside = kind.Story == 0 && random.Chance(0.6);
        var place = outside ? random.Pick(Place.Elsewhere) : person.Home;
        var closed = random.Chance((now - time).TotalDays < 14 ? 0.3 : 0.85);
        return new AlertDraft(random.ObjectId(), time, kind, person, onFile ? file.Service : random.Pick(Service.All, static s => s.Weight))
        {
            Address = kind.Story == 4 ? null : outside ? place.AttackAddress(random.Next(58)) : place.HomeAddress(person.Index),
            Place = kind.Story == 4 ? null : place,
            Files = onFile ? [file] : [],
            Status = closed ? 2 : random.Chance(0.4) ? 1 : 0,
            Resolution = closed ? random.Pick<(int Value, int Weight)>([(1, 1), (2, 1), (3, 5), (4, 6), (5, 3)], static r => r.Weight).Value : 0,
        };
    }

    private static DateTimeOffset Time(SeedRandom random, DateTimeOffset now) =>
        DateTimeOffset.FromUnixTimeMilliseconds(now.AddDays(-90 * Math.Pow(random.Fraction(), 1.6)).AddHours(-1).ToUnixTimeMilliseconds());
}
