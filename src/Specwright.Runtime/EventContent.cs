namespace Specwright.Runtime;

/// <summary>What the schema of an event stream describes.</summary>
public enum EventContent
{
    /// <summary>The data of each event, which is JSON.</summary>
    Data,

    /// <summary>The event as an object of <c>event</c>, <c>data</c>, <c>id</c> and <c>retry</c>, its data being any JSON (OpenAPI 3.2, "Server-Sent Event Streams").</summary>
    Event,

    /// <summary>The event as such an object, its data being a string.</summary>
    EventOfText,
}
