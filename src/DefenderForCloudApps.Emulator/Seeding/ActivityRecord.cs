using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Filters;
using DefenderForCloudApps.Emulator.Issuer;
using DefenderForCloudApps.Emulator.Store;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>Writes an activity in the shape that the service answers, oddities included.</summary>
internal static class ActivityRecord
{
    private const int User = 23;

    internal static JsonObject Create(ActivityDraft draft, SeedRandom random)
    {
        var (person, operation, service) = (draft.Person, draft.Operation, draft.Operation.Service);
        var timestamp = draft.Time.ToUnixTimeMilliseconds();
        var id = random.Chance(0.8) ? $"{TenantNumbers.TenantId}_{service.Id}_{random.Guid()}" : random.ShortId();
        return new JsonObject
        {
            ["_id"] = id,
            ["tenantId"] = TenantNumbers.TenantId,
            ["aadTenantId"] = Tenant.Id,
            ["appId"] = service.Id,
            ["saasId"] = service.Id,
            ["srcAppId"] = Service.Office365.Id,
            ["appName"] = service.Name,
            ["timestamp"] = timestamp,
            ["instantiation"] = timestamp + 41,
            ["created"] = timestamp + random.Next(1_000, 60_000),
            ["eventType"] = 2_000_000 + (service.Id % 1000),
            ["eventTypeValue"] = operation.EventType,
            ["eventTypeName"] = operation.Category,
            ["genericEventType"] = operation.GenericType,
            ["severity"] = "INFO",
            ["adminEvent"] = operation.ByAdmin,
            ["impersonated"] = draft.Impersonated,
            ["takenAction"] = draft.TakenAction,
            ["device"] = Device(draft),
            ["location"] = Location(draft),
            ["user"] = new JsonObject { ["userName"] = person.UserName, ["userTags"] = UserTags(person), ["orgUnit"] = person.OrgUnit },
            ["userAgent"] = UserAgent(draft.Agent),
            ["mainInfo"] = MainInfo(draft),
            ["confidenceLevel"] = 30,
            ["source"] = draft.TakenAction is null ? 2 : 1,
            ["description"] = draft.Description ?? Describe(draft),
            ["description_id"] = operation.DescriptionId,
            ["description_metadata"] = new JsonObject { ["user"] = person.Name, ["target_object"] = draft.File?.Name },
            ["uid"] = id,
            ["collected"] = new JsonObject { ["o365"] = new JsonObject { ["blobCreated"] = Iso(draft.Time), ["blobId"] = random.ObjectId() } },
            ["rawDataJson"] = new JsonObject
            {
                ["Operation"] = operation.Raw,
                ["Workload"] = service.Name,
                ["UserId"] = person.UserName,
                ["ClientIP"] = draft.Address,
                ["ResultStatus"] = operation.Raw.Contains("Fail", StringComparison.Ordinal) ? "Failed" : "Succeeded",
            },
            ["entityData"] = EntityData(draft),
            ["resolvedActor"] = ResolvedActor(person),
            ["alertIds"] = Strings(draft.AlertIds),
            ["policyIds"] = Strings(draft.PolicyIds),
        };
    }

    private static JsonObject Device(ActivityDraft draft) => new()
    {
        ["clientIP"] = draft.Address,
        ["userAgent"] = draft.Agent.UserAgent,
        ["countryCode"] = draft.Place.Country,
        ["tags"] = draft.Agent.DeviceType == "DESKTOP" && !draft.Anonymous ? new JsonArray("managed") : new JsonArray(),
    };

    private static JsonObject Location(ActivityDraft draft) => new()
    {
        ["countryCode"] = draft.Place.Country,
        ["city"] = draft.Place.City,
        ["region"] = draft.Place.Region,
        ["longitude"] = draft.Place.Longitude,
        ["latitude"] = draft.Place.Latitude,
        ["organizationSearchable"] = draft.Place.Organization,
        ["category"] = Category(draft.Address),
        ["anonymousProxy"] = draft.Anonymous,
        ["isSatelliteProvider"] = false,
        ["ipTags"] = draft.Anonymous ? new JsonArray(IpRanges.TorTag) : new JsonArray(),
    };

    /// <summary>What the IP ranges say of an address: 1 corporate, 3 risky, 6 other.</summary>
    private static int Category(string address) =>
        address.StartsWith("192.0.2.", StringComparison.Ordinal) ? 1
        : address.StartsWith("203.0.113.", StringComparison.Ordinal) ? 3
        : 6;

    private static JsonObject UserAgent(Agent agent) => new()
    {
        ["family"] = agent.Family,
        ["browser"] = agent.Family,
        ["os"] = agent.Os,
        ["deviceType"] = agent.DeviceType,
        ["type"] = agent.Type,
        ["nativeBrowser"] = agent.Type != "Browser",
        ["tags"] = agent == Agent.Script ? new JsonArray("000000000000000000000000") : new JsonArray(),
    };

    private static JsonObject MainInfo(ActivityDraft draft)
    {
        var objects = new JsonArray(EventObject(User, 4, draft.Person.ObjectId.ToString(), draft.Person.Name, Service.Office365));
        if (draft.File is { } file)
        {
            var item = EventObject(ActivityFields.FileObject, 1, file.Id, file.Name, file.Service);
            item["url"] = file.Url;
            objects.Add((JsonNode)item);
        }

        if (draft.Target is { } target)
        {
            objects.Add((JsonNode)EventObject(target.Kind, 3, target.Id, target.Name, draft.Operation.Service));
        }

        return new JsonObject
        {
            ["type"] = draft.File is null ? "basic" : "file",
            ["rawOperationName"] = draft.Operation.Raw,
            ["prettyOperationName"] = draft.Operation.Pretty,
            ["eventObjects"] = objects,
        };
    }

    private static JsonObject EventObject(int kind, int role, string id, string name, Service service) => new()
    {
        ["objType"] = kind,
        ["role"] = role,
        ["id"] = id,
        ["name"] = name,
        ["saasId"] = service.Id,
        ["instanceId"] = 0,
        ["resolved"] = true,
        ["link"] = -407163459,
        ["tags"] = new JsonArray(),
    };

    /// <summary>A map by position, where a position may be empty.</summary>
    private static JsonObject EntityData(ActivityDraft draft)
    {
        var data = new JsonObject
        {
            ["0"] = new JsonObject
            {
                ["displayName"] = draft.Person.Name,
                ["id"] = new JsonObject { ["id"] = draft.Person.ObjectId.ToString(), ["saas"] = Service.Office365.Id, ["inst"] = 0 },
                ["resolved"] = true,
            },
            ["1"] = null,
        };
        if (draft.Target is { } target)
        {
            data["2"] = new JsonObject
            {
                ["displayName"] = target.Name,
                ["id"] = new JsonObject { ["id"] = target.Id, ["saas"] = draft.Operation.Service.Id, ["inst"] = 0 },
                ["resolved"] = false,
            };
        }

        return data;
    }

    /// <summary>Numbers are strings here.</summary>
    private static JsonObject ResolvedActor(Person person) => new()
    {
        ["id"] = person.ObjectId.ToString(),
        ["saasId"] = "11161",
        ["instanceId"] = "0",
        ["objType"] = "23",
        ["role"] = "4",
        ["name"] = person.Name,
        ["resolved"] = true,
        ["governable"] = true,
        ["tags"] = UserTags(person),
    };

    private static JsonArray UserTags(Person person) => person.IsAdmin ? new JsonArray("Administrators") : new JsonArray();

    private static string Describe(ActivityDraft draft) =>
        draft.File is { } file ? $"{draft.Operation.Pretty}: {file.Name}"
        : draft.Target is { } target ? $"{draft.Operation.Pretty}: {target.Name}"
        : draft.Operation.Pretty;

    private static JsonArray Strings(string[] values) => new([.. values.Select(static value => (JsonNode)value)]);

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
