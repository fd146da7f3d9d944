using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>Writes an alert in the shape that the service answers.</summary>
internal static class AlertRecord
{
    internal static JsonObject Create(AlertDraft draft, SeedRandom random, People people)
    {
        var (kind, policy) = (draft.Kind, Policies.All.First(policy => policy.Id == draft.Kind.PolicyId));
        var resolved = draft.Resolution == 0 ? (DateTimeOffset?)null : draft.Time.AddHours(1 + random.Next(7));
        return new JsonObject
        {
            ["_id"] = draft.Id,
            ["idValue"] = kind.Value,
            ["contextId"] = random.Guid().ToString(),
            ["timestamp"] = draft.Time.ToUnixTimeMilliseconds(),
            ["resolveTime"] = resolved?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["title"] = kind.Title,
            ["description"] = draft.Description ?? Describe(draft),
            ["isMarkdown"] = false,
            ["comment"] = resolved is null ? null : "Checked with the user.",
            ["handledByUser"] = resolved is null ? null : people.Responder.UserName,
            ["URL"] = $"https://contoso.portal.cloudappsecurity.example/#/alerts/{draft.Id}",
            ["entities"] = Entities(draft, policy),
            ["policy"] = new JsonObject { ["id"] = policy.Id, ["label"] = policy.Name, ["policyType"] = policy.Type, ["type"] = "policyRule" },
            ["stories"] = new JsonArray(kind.Story),
            ["evidence"] = Evidence(draft),
            ["intent"] = new JsonArray([.. kind.Intent.Select(static intent => (JsonNode)intent)]),
            ["audits"] = new JsonArray(),
            ["threatScore"] = kind.Severity * 12.5,
            ["isSystemAlert"] = kind.IsSystem,
            ["isPreview"] = false,
            ["statusValue"] = draft.Status,
            ["severityValue"] = kind.Severity,
            ["resolutionStatusValue"] = draft.Resolution,
            ["threatScoreReasoning"] = new JsonArray(),
        };
    }

    /// <summary>An id is a string for people, policies and files, and a number for apps.</summary>
    private static JsonArray Entities(AlertDraft draft, (string Id, string Name, string Type, int Severity) policy)
    {
        var (person, service) = (draft.Person, draft.Service);
        var entities = new JsonArray(
            new JsonObject { ["id"] = policy.Id, ["label"] = policy.Name, ["type"] = "policyRule", ["policyType"] = policy.Type },
            new JsonObject { ["id"] = service.Id, ["label"] = service.Name, ["type"] = "service" },
            new JsonObject
            {
                ["id"] = person.ObjectId.ToString(), ["label"] = person.Name, ["type"] = "account", ["entityType"] = 2, ["inst"] = 0,
                ["saas"] = Service.Office365.Id, ["pa"] = person.UserName, ["em"] = person.UserName, ["entityRole"] = "source",
            },
            new JsonObject { ["id"] = person.UserName, ["label"] = person.UserName, ["type"] = "user" });
        if (draft.Address is { } address)
        {
            entities.Add((JsonNode)new JsonObject { ["id"] = address, ["label"] = address, ["type"] = "ip", ["entityRole"] = "related" });
        }

        if (draft.Place is { } place)
        {
            entities.Add((JsonNode)new JsonObject { ["id"] = place.Country, ["label"] = place.CountryName, ["type"] = "country" });
        }

        if (draft.App is { } app)
        {
            entities.Add((JsonNode)new JsonObject { ["id"] = app.Id, ["label"] = app.Name, ["type"] = "oauth", ["inst"] = 0, ["saas"] = service.Id });
        }

        foreach (var file in draft.Files)
        {
            entities.Add((JsonNode)new JsonObject { ["id"] = file.Id, ["label"] = file.Name, ["type"] = "file", ["inst"] = 0, ["saas"] = file.Service.Id });
        }

        return entities;
    }

    private static JsonArray Evidence(AlertDraft draft) => draft.Place is null ? [] :
    [
        new JsonObject
        {
            ["title"] = new JsonObject { ["template"] = "ENUM_EVIDENCE_LOCATION", ["parameters"] = new JsonObject { ["country"] = draft.Place.CountryName } },
        },
    ];

    private static string Describe(AlertDraft draft) =>
        $"<p>The user <b>{draft.Person.Name} ({draft.Person.UserName})</b> triggered \"{draft.Kind.Title}\" in {draft.Service.Name}"
        + (draft.Address is null ? "" : $" from {draft.Address}") + ".</p>";
}
