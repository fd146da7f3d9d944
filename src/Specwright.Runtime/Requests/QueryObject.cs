using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Requests;

/// <summary>Turns the JSON of an object into parameters of a query.</summary>
internal static class QueryObject
{
    public static void Add(RequestUrl url, string name, RawJson value, QueryObjectStyle style)
    {
        if (value.Kind != JsonKind.Object)
        {
            throw new ArgumentException($"The query parameter {name} must be an object.", nameof(value));
        }

        JsonElement element = value.ToJsonElement();
        switch (style)
        {
            case QueryObjectStyle.DeepObject:
                AddDeep(url, name, element);
                break;
            case QueryObjectStyle.Form:
                IEnumerable<string> parts = Members(element)
                    .SelectMany(member => Scalars(name, member.Value).SelectMany(text => new[] { member.Name, text }));
                url.AddQuery(name, string.Join(',', parts.Select(Uri.EscapeDataString)));
                break;
            default:
                foreach (JsonProperty member in Members(element))
                {
                    foreach (string text in Scalars(name, member.Value))
                    {
                        url.AddQuery(member.Name, Uri.EscapeDataString(text));
                    }
                }

                break;
        }
    }

    /// <summary>OpenAPI leaves deeper levels open; brackets for each level are what services take.</summary>
    private static void AddDeep(RequestUrl url, string name, JsonElement element)
    {
        foreach (JsonProperty member in Members(element))
        {
            string path = $"{name}[{member.Name}]";
            if (member.Value.ValueKind == JsonValueKind.Object)
            {
                AddDeep(url, path, member.Value);
                continue;
            }

            foreach (string text in Scalars(path, member.Value))
            {
                url.AddQuery(path, Uri.EscapeDataString(text));
            }
        }
    }

    private static IEnumerable<JsonProperty> Members(JsonElement element)
        => element.EnumerateObject().Where(static member => member.Value.ValueKind != JsonValueKind.Null);

    private static IEnumerable<string> Scalars(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(element => Scalars(name, element)),
        JsonValueKind.Object => throw new ArgumentException($"The query parameter {name} has no form for objects inside objects."),
        JsonValueKind.String => [value.GetString()!],
        _ => [value.GetRawText()],
    };
}
