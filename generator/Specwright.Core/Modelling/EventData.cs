using System;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>What the data of server-sent events holds (OpenAPI 3.2, "Server-Sent Event Streams").</summary>
internal static class EventData
{
    /// <summary>The schema of the JSON in the <c>data</c> of <paramref name="eventSchema"/>; none where that is said to be no JSON, or nothing.</summary>
    public static Schema? Build(Element? eventSchema)
    {
        if (eventSchema is null || !eventSchema.IsObject
            || eventSchema.Context.References.Follow(eventSchema)?.Find("properties")?.Find("data") is not { IsObject: true } member
            || member.Context.References.Follow(member) is not { } data
            || data["contentSchema"] is not { } content)
        {
            return null;
        }

        return data["contentMediaType"]?.ScalarText is { } type && type.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0
            ? null
            : SchemaBuilder.Build(content);
    }
}
