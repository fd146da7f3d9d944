using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>A tag of an IP range.</summary>
internal static class IpTagRecord
{
    internal static JsonObject Create(string id, string name, bool builtIn) => new()
    {
        ["_id"] = id,
        ["id"] = id,
        ["target"] = 1,
        ["type"] = builtIn ? 0 : 1,
        ["name"] = name,
        ["nameTemplate"] = new JsonObject { ["template"] = name },
        ["description"] = builtIn ? $"{name} (built-in)" : null,
        ["descriptionTemplate"] = builtIn ? new JsonObject { ["template"] = $"{name} (built-in)" } : null,
        ["visibility"] = 0,
        ["status"] = 0,
        ["_tid"] = TenantNumbers.TenantId,
    };
}
