using System.Globalization;
using System.Text.Json;

namespace Benchmarks.Records;

/// <summary>Alerts as the service answers them, with nothing that the description does not name.</summary>
internal static class AlertRecords
{
    /// <summary>The identifier of the alert that <see cref="One"/> gives.</summary>
    public static string Identifier { get; } = Id(1);

    /// <summary>One alert, as JSON.</summary>
    public static byte[] One() => RecordJson.Text(static writer => Write(writer, 1));

    /// <summary>A page of alerts, as JSON; the same bytes each time.</summary>
    public static byte[] Page(int count) => RecordJson.Page(count, Write);

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"603f704aaf7417985bb{i:x5}");

    private static void Write(Utf8JsonWriter writer, int i)
    {
        writer.WriteStartObject();
        writer.WriteString("_id", Id(i));
        writer.WriteNumber("idValue", 15_795_162 + (i % 9));
        writer.WriteString("contextId", RecordJson.Guid(0));
        writer.WriteNumber("timestamp", 1_790_000_000_000 + (i * 61_007L));
        writer.WriteString("resolveTime", "2026-11-01T10:00:00.123Z");
        writer.WriteString("title", "Impossible travel activity");
        writer.WriteString("description", $"<p>The user <b>Person {i % 97}</b> was active in Zürich and Seattle within 12 minutes.</p>");
        writer.WriteBoolean("isMarkdown", false);
        writer.WriteString("comment", "Checked with the user.");
        writer.WriteString("handledByUser", "responder@contoso.example");
        writer.WriteString("URL", "https://contoso.portal.cloudappsecurity.example/#/alerts/" + Id(i));
        Entities(writer, i);
        RecordJson.Object(
            writer, "policy", ("id", Id(77)), ("label", "Impossible travel"), ("policyType", "ANOMALY_DETECTION"), ("type", "policyRule"));
        Numbers(writer, "stories", 0);
        writer.WriteStartArray("evidence");
        writer.WriteStartObject();
        RecordJson.Object(writer, "title", ("template", "ENUM_EVIDENCE_LOCATION"), ("country", "Switzerland"));
        writer.WriteEndObject();
        writer.WriteEndArray();
        Numbers(writer, "intent", 2, 3);
        RecordJson.Array(writer, "audits", []);
        writer.WriteNumber("threatScore", 37.5 + (i % 3));
        writer.WriteBoolean("isSystemAlert", false);
        writer.WriteBoolean("isPreview", false);
        writer.WriteNumber("statusValue", 2);
        writer.WriteNumber("severityValue", 1 + (i % 2));
        writer.WriteNumber("resolutionStatusValue", 2);
        writer.WriteEndObject();
    }

    private static void Entities(Utf8JsonWriter writer, int i)
    {
        string user = $"person{i % 97}@contoso.example";
        writer.WriteStartArray("entities");
        Entity(writer, Id(77), "Impossible travel", "policyRule");
        Entity(writer, "198.51.100." + (i % 250).ToString(CultureInfo.InvariantCulture), "Office", "ip");
        Entity(writer, "CH", "Switzerland", "country");
        Entity(writer, user, user, "user");
        writer.WriteStartObject();
        writer.WriteString("id", RecordJson.Guid(i));
        writer.WriteString("label", $"Person {i % 97}");
        writer.WriteString("type", "account");
        writer.WriteNumber("entityType", 2);
        writer.WriteNumber("inst", 0);
        writer.WriteNumber("saas", 11161);
        writer.WriteString("pa", user);
        writer.WriteString("em", user);
        writer.WriteString("entityRole", "source");
        writer.WriteEndObject();
        writer.WriteStartObject();
        writer.WriteNumber("id", 11161);
        writer.WriteString("label", "Microsoft 365");
        writer.WriteString("type", "service");
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void Entity(Utf8JsonWriter writer, string id, string label, string type)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("label", label);
        writer.WriteString("type", type);
        writer.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter writer, string name, params int[] values)
    {
        writer.WriteStartArray(name);
        foreach (int value in values)
        {
            writer.WriteNumberValue(value);
        }

        writer.WriteEndArray();
    }
}
