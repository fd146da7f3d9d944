using System;
using System.Buffers;
using System.Text.Json;

namespace DefenderForCloudApps;

/// <content>The key under which the service knows an entity.</content>
public sealed partial class Entity
{
    /// <summary>
    /// The key for <see cref="IEntitiesClient.GetAsync"/> and <see cref="IEntitiesClient.GetTreeAsync"/>: the entity's id,
    /// app and app instance as JSON, in base64 (API reference, "Entities").
    /// </summary>
    /// <returns>The key; null when the record lacks the id or the app.</returns>
    public string? GetKey()
    {
        if (EntityId is null || AppData is not { Saas: { } app, Instance: { } instance })
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("id", EntityId);
            writer.WriteNumber("saas", app);
            writer.WriteNumber("inst", instance);
            writer.WriteEndObject();
        }

        return Convert.ToBase64String(buffer.WrittenSpan);
    }
}
