using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>How an account is named: by its key, and by the base64 of that key in the path of a request.</summary>
internal static class Accounts
{
    /// <summary>The key of an entity's record.</summary>
    internal static JsonObject KeyOf(JsonObject entity) => new()
    {
        ["id"] = RecordKey.Scalar(entity["id"]),
        ["inst"] = entity["appData"]?["instance"]?.DeepClone(),
        ["saas"] = entity["appData"]?["saas"]?.DeepClone(),
    };

    /// <summary>What the store looks the entity up by.</summary>
    internal static string StoreKey(JsonObject entity) => RecordKey.Read(KeyOf(entity))!.Value.Form();

    /// <summary>Reads base64 of <c>{"id":…,"saas":…,"inst":…}</c>; null when it is nothing of the kind.</summary>
    internal static RecordKey? Decode(string pk)
    {
        var text = pk.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out var length))
        {
            return null;
        }

        try
        {
            return RecordKey.Read(JsonNode.Parse(Encoding.UTF8.GetString(bytes, 0, length)));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
