using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>Accounts: everybody's Microsoft 365 account, some in other apps, people from outside, and apps.</summary>
internal static class EntityRecords
{
    private const int Account = 1;
    private const int User = 2;

    internal static IEnumerable<JsonObject> Create(SeedRandom random, People people, DateTimeOffset now)
    {
        foreach (var person in people.All)
        {
            var others = person.Index % 5 == 0 ? OtherAccounts(random, person, now).ToArray() : [];
            var user = Entity(random, person.ObjectId.ToString(), person.Name, User, Service.Office365, person.UserName, now);
            user["isAdmin"] = person.IsAdmin;
            user["role"] = person.IsAdmin ? "Administrator" : null;
            user["organization"] = person.OrgUnit;
            user["userGroups"] = Groups(person);
            user["threatScore"] = person == people.Victim ? 187 : random.Chance(0.1) ? random.Next(5, 60) : null;
            user["status"] = person == people.Victim ? 3 : random.Chance(0.03) ? 4 : 2;
            user["subApps"] = new JsonArray([.. others.Select(static other => new JsonObject
            {
                ["id"] = other["id"]!.DeepClone(),
                ["saas"] = other["appData"]!["saas"]!.DeepClone(),
                ["inst"] = 0,
            })]);
            yield return user;
            foreach (var other in others)
            {
                yield return other;
            }
        }

        for (var i = 0; i < 24; i++)
        {
            var mail = i == 0 ? Files.PersonalAccount : $"partner{i}@fabrikam.example";
            var outsider = Entity(random, mail, mail, User, Service.Office365, mail, now);
            outsider["isExternal"] = true;
            yield return outsider;
        }

        var app = Entity(random, Story.OAuthAppId, Story.OAuthAppName, Account, Service.Office365, null, now);
        app["isFake"] = true;
        yield return app;
    }

    private static IEnumerable<JsonObject> OtherAccounts(SeedRandom random, Person person, DateTimeOffset now)
    {
        foreach (var service in new[] { Service.Salesforce, Service.Box }.Take(1 + (person.Index % 2)))
        {
            yield return Entity(random, random.ObjectId(), person.Name, Account, service, person.UserName, now);
        }
    }

    private static JsonObject Entity(SeedRandom random, string id, string name, int type, Service service, string? mail, DateTimeOffset now)
    {
        var lastSeen = now.AddMinutes(-random.Next(5, 60 * 24 * 20));
        return new JsonObject
        {
            ["_id"] = random.ObjectId(),
            ["id"] = id,
            ["displayName"] = name,
            ["username"] = $"{{\"id\": \"{id}\", \"saas\": {service.Id}, \"inst\": 0}}",
            ["type"] = type,
            ["status"] = 2,
            ["idType"] = 1,
            ["ii"] = $"{service.Id}|0|{id}",
            ["appData"] = new JsonObject { ["appId"] = service.Id, ["name"] = service.Name, ["saas"] = service.Id, ["instance"] = 0 },
            ["userGroups"] = new JsonArray(),
            ["isAdmin"] = false,
            ["isExternal"] = false,
            ["isFake"] = false,
            ["email"] = mail,
            ["role"] = null,
            ["domain"] = mail?.Split('@')[1],
            ["sid"] = null,
            ["organization"] = null,
            ["lastSeen"] = lastSeen.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["scoreTrends"] = null,
            ["sctime"] = lastSeen.ToUnixTimeMilliseconds(),
            ["threatScore"] = null,
            ["actions"] = new JsonArray(new JsonObject { ["task_name"] = "ConfirmUserCompromisedTask", ["display_title"] = "Confirm user compromised" }),
            ["subApps"] = new JsonArray(),
            ["identifiers"] = new JsonArray(),
            ["threatScoreHistory"] = new JsonArray(),
        };
    }

    private static JsonArray Groups(Person person)
    {
        var groups = new JsonArray(UserGroups.Of(person.Department));
        if (person.IsAdmin)
        {
            groups.Add((JsonNode)UserGroups.Of("Administrators"));
        }

        return groups;
    }
}
