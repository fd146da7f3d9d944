using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>What was done about things: the response to the story, and the parsing of logs.</summary>
internal static class GovernanceRecords
{
    internal static IEnumerable<JsonObject> Create(SeedRandom random, People people, Story story)
    {
        var end = story.Activities[^1].Time;
        yield return Task(random, end, "SuspendUserTask", "successful", people.Responder.UserName, people.Victim.UserName);
        yield return Task(random, end.AddMinutes(1), "RevokeUserSessionsTask", "successful", people.Responder.UserName, people.Victim.UserName);
        yield return Task(random, end.AddMinutes(4), "RevokeOAuthAppTask", "failed", people.Responder.UserName, Story.OAuthAppName);
        for (var i = 0; i < 20; i++)
        {
            yield return Task(random, end.AddHours(-3 * i), "DiscoveryParseLogTask", i % 7 == 5 ? "failed" : "successful", "System", "Seattle firewall");
        }
    }

    private static JsonObject Task(SeedRandom random, DateTimeOffset time, string type, string status, string user, string target) => new()
    {
        ["_id"] = random.ObjectId(),
        ["type"] = type,
        ["status"] = status,
        ["timestamp"] = time.ToUnixTimeMilliseconds(),
        ["userName"] = user,
        ["target"] = target,
        ["parameters"] = new JsonObject(),
    };
}
