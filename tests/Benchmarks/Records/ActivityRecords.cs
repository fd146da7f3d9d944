using System.Globalization;
using System.Text.Json;

namespace Benchmarks.Records;

/// <summary>Pages of activities as the service answers them, with nothing that the description does not name.</summary>
internal static class ActivityRecords
{
    private static readonly string[] s_cities = ["Seattle", "Zürich", "São Paulo", "Oslo", "Pune"];
    private static readonly string[] s_countries = ["US", "CH", "BR", "NO", "IN"];
    private static readonly string[] s_operations = ["FileDownloaded", "FileUploaded", "UserLoggedIn", "MailItemsAccessed", "SharingSet"];

    /// <summary>A page, as JSON; the same bytes each time.</summary>
    public static byte[] Page(int count) => RecordJson.Page(count, Write);

    private static void Write(Utf8JsonWriter writer, int i)
    {
        long time = 1_790_000_000_000 + (i * 61_007L);
        string user = $"person{i % 97}@contoso.example";
        string operation = s_operations[i % s_operations.Length];
        string id = string.Create(CultureInfo.InvariantCulture, $"97134000_15600_{RecordJson.Guid(i)}");
        writer.WriteStartObject();
        writer.WriteString("_id", id);
        writer.WriteNumber("tenantId", 97_134_000);
        writer.WriteString("aadTenantId", RecordJson.Guid(0));
        writer.WriteNumber("appId", 15600);
        writer.WriteNumber("saasId", 15600);
        writer.WriteNumber("srcAppId", 11161);
        writer.WriteString("appName", "Microsoft OneDrive for Business");
        writer.WriteNumber("timestamp", time);
        writer.WriteNumber("instantiation", time + 41);
        writer.WriteNumber("created", time + 20_000 + (i % 9_000));
        writer.WriteNumber("eventType", 2_000_600 + (i % 40));
        writer.WriteString("eventTypeValue", "EVENT_O365_ONEDRIVE_GENERIC");
        writer.WriteString("eventTypeName", "EVENT_CATEGORY_DOWNLOAD_FILE");
        writer.WriteString("genericEventType", "ENUM_ACTIVITY_GENERIC_TYPE_BASIC");
        writer.WriteString("severity", "INFO");
        Device(writer, i);
        Location(writer, i);
        User(writer, user, i);
        UserAgent(writer, i);
        MainInfo(writer, operation, i);
        writer.WriteNumber("confidenceLevel", 30);
        writer.WriteNumber("source", 2);
        writer.WriteString("description", $"{operation}: file \"Report {i % 211}.docx\"");
        writer.WriteString("description_id", "EVENT_DESCRIPTION_BASIC_EVENT");
        RecordJson.Object(writer, "description_metadata", ("user", $"Person {i % 97}"), ("target_object", $"Report {i % 211}.docx"));
        writer.WriteString("uid", id);
        writer.WriteStartObject("collected");
        RecordJson.Object(writer, "o365", ("blobCreated", "2026-11-01T10:00:00.000Z"), ("blobId", RecordJson.Guid(i + 7)));
        writer.WriteEndObject();
        RecordJson.Object(writer, "rawDataJson", ("Operation", operation), ("Workload", "OneDrive"), ("UserId", user), ("ClientIP", Address(i)));
        EntityData(writer, i);
        Actor(writer, i);
        writer.WriteEndObject();
    }

    private static string Address(int i) => string.Create(CultureInfo.InvariantCulture, $"198.51.100.{i % 250}");

    private static void Device(Utf8JsonWriter writer, int i) => RecordJson.Object(
        writer,
        "device",
        ("clientIP", Address(i)),
        ("userAgent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0"),
        ("countryCode", s_countries[i % s_countries.Length]));

    private static void Location(Utf8JsonWriter writer, int i)
    {
        writer.WriteStartObject("location");
        writer.WriteString("countryCode", s_countries[i % s_countries.Length]);
        writer.WriteString("city", s_cities[i % s_cities.Length]);
        writer.WriteString("region", "Region " + s_countries[i % s_countries.Length]);
        writer.WriteNumber("longitude", -122.3321 + (i % 13));
        writer.WriteNumber("latitude", 47.6062 - (i % 7));
        writer.WriteString("organizationSearchable", "Example Networks");
        writer.WriteNumber("category", 6);
        writer.WriteBoolean("anonymousProxy", false);
        writer.WriteBoolean("isSatelliteProvider", false);
        writer.WriteEndObject();
    }

    private static void User(Utf8JsonWriter writer, string user, int i)
    {
        writer.WriteStartObject("user");
        writer.WriteString("userName", user);
        RecordJson.Array(writer, "userTags", i % 10 == 0 ? ["Administrators"] : []);
        writer.WriteEndObject();
    }

    private static void UserAgent(Utf8JsonWriter writer, int i)
    {
        writer.WriteStartObject("userAgent");
        writer.WriteString("family", "CHROME");
        writer.WriteString("browser", "CHROME");
        writer.WriteString("os", "windows_10");
        writer.WriteString("deviceType", i % 3 == 0 ? "MOBILE" : "DESKTOP");
        writer.WriteString("type", "Browser");
        RecordJson.Array(writer, "tags", []);
        writer.WriteEndObject();
    }

    private static void MainInfo(Utf8JsonWriter writer, string operation, int i)
    {
        writer.WriteStartObject("mainInfo");
        writer.WriteString("type", "file");
        writer.WriteString("rawOperationName", operation);
        writer.WriteString("prettyOperationName", operation);
        writer.WriteStartArray("eventObjects");
        for (int j = 0; j < 2; j++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("objType", j == 0 ? 23 : 1);
            writer.WriteNumber("role", j == 0 ? 4 : 1);
            writer.WriteString("id", RecordJson.Guid((i * 2) + j));
            writer.WriteString("name", j == 0 ? $"Person {i % 97}" : $"Report {i % 211}.docx");
            writer.WriteNumber("saasId", 11161);
            writer.WriteNumber("instanceId", 0);
            writer.WriteBoolean("resolved", true);
            writer.WriteNumber("link", -407_163_459);
            RecordJson.Array(writer, "tags", []);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void EntityData(Utf8JsonWriter writer, int i)
    {
        writer.WriteStartObject("entityData");
        writer.WriteStartObject("0");
        writer.WriteString("displayName", $"Person {i % 97}");
        writer.WriteStartObject("id");
        writer.WriteString("id", RecordJson.Guid(i));
        writer.WriteNumber("inst", 0);
        writer.WriteNumber("saas", 11161);
        writer.WriteEndObject();
        writer.WriteBoolean("resolved", true);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Actor(Utf8JsonWriter writer, int i)
    {
        writer.WriteStartObject("resolvedActor");
        writer.WriteString("id", RecordJson.Guid(i));
        writer.WriteString("saasId", "11161");
        writer.WriteString("instanceId", "0");
        writer.WriteString("objType", "23");
        writer.WriteString("role", "4");
        writer.WriteString("name", $"Person {i % 97}");
        writer.WriteBoolean("resolved", true);
        RecordJson.Array(writer, "tags", []);
        writer.WriteEndObject();
    }
}
