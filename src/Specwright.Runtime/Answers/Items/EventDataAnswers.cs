using System.Text;
using System.Text.Json;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Answers.Items;

/// <summary>Events whose data is a text.</summary>
internal sealed class TextEventsAnswer : EventsAnswer<string>
{
    public static readonly TextEventsAnswer Instance = new();

    private protected override string Read(EventFields fields) => fields.Data;
}

/// <summary>Events that are described by a schema.</summary>
internal sealed class JsonEventsAnswer<T, TCodec>(EventContent content) : EventsAnswer<T>
    where TCodec : IJsonCodec<T?>
{
    private protected override T? Read(EventFields fields)
        => JsonText.Deserialize<T, TCodec>(Json(fields)) ?? throw new JsonException("The value is null.");

    private byte[] Json(EventFields fields)
    {
        if (content == EventContent.Data)
        {
            return Encoding.UTF8.GetBytes(fields.Data);
        }

        // The object that the schema of an event describes (OpenAPI 3.2, "Server-Sent Event Streams").
        StringBuilder json = new();
        json.Append("{\"event\":").Append(RawJson.FromString(fields.Event));
        json.Append(",\"data\":").Append(Data(fields.Data));
        if (fields.Id is not null)
        {
            json.Append(",\"id\":").Append(RawJson.FromString(fields.Id));
        }

        if (fields.Retry is { } retry)
        {
            json.Append(",\"retry\":").Append(RawJson.FromInt64((long)retry.TotalMilliseconds));
        }

        return Encoding.UTF8.GetBytes(json.Append('}').ToString());
    }

    // Where some events carry JSON, others may carry text.
    private RawJson Data(string text)
    {
        if (content == EventContent.EventOfText)
        {
            return RawJson.FromString(text);
        }

        try
        {
            return RawJson.Parse(text);
        }
        catch (JsonException)
        {
            return RawJson.FromString(text);
        }
    }
}
