using System;
using System.Collections.Generic;
using System.Linq;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>What people do all day. Some of it falls into the same millisecond, as it does in a large tenant.</summary>
internal sealed class ActivityNoise(People people, Files files)
{
    private readonly Dictionary<Service, FileDraft[]> _files = files.All.Except(files.Story)
        .GroupBy(static file => file.Service)
        .ToDictionary(static group => group.Key, static group => group.ToArray());

    /// <summary>So many activities within the days from <paramref name="oldest"/> to <paramref name="newest"/> ago.</summary>
    internal IEnumerable<ActivityDraft> Create(SeedRandom random, DateTimeOffset now, int count, double newest, double oldest)
    {
        var time = now;
        for (var i = 0; i < count; i++)
        {
            // One in twelve comes in a burst, within the very millisecond of the one before.
            time = i > 0 && random.Chance(0.08) ? time : Time(random, now, newest, oldest);
            yield return Draft(random, time);
        }
    }

    private ActivityDraft Draft(SeedRandom random, DateTimeOffset time)
    {
        var operation = random.Pick(Operation.All, static operation => operation.Weight);
        var person = random.Pick(operation.ByAdmin ? people.Admins : people.All);
        var attacked = operation.Raw == "UserLoginFailed" && random.Chance(0.3);
        var place = attacked ? random.Pick(Place.Elsewhere) : random.Chance(0.05) ? random.Pick(Place.Offices) : person.Home;
        var address = attacked ? place.AttackAddress(random.Next(58))
            : random.Chance(0.55) ? place.OfficeAddress(person.Index)
            : place.HomeAddress(person.Index);
        return new ActivityDraft(time, person, operation, place, address, attacked ? Agent.Script : person.Agent)
        {
            File = operation.OnFile ? File(random, operation.Service) : null,
            Anonymous = attacked && place.Country == "RU",
            Impersonated = operation.Raw == "AssumeRole",
            TakenAction = random.Chance(0.02) ? random.Pick<string>(["block", "proxy", "verified", "protect"]) : null,
            PolicyIds = attacked ? [Policies.RiskySignIn] : [],
        };
    }

    private FileDraft? File(SeedRandom random, Service service) =>
        _files.TryGetValue(service, out var files) ? random.Pick(files) : null;

    /// <summary>More by day than by night, more of late than long ago; never in the future.</summary>
    private static DateTimeOffset Time(SeedRandom random, DateTimeOffset now, double newest, double oldest)
    {
        var days = newest + ((oldest - newest) * Math.Pow(random.Fraction(), 1.2));
        var time = now.AddDays(-days);
        var byDay = time.Hour is >= 7 and < 19 || random.Chance(0.35) ? time : time.AddHours(-9);
        return DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(byDay.ToUnixTimeMilliseconds(), now.AddDays(-oldest).ToUnixTimeMilliseconds() + 1));
    }
}
