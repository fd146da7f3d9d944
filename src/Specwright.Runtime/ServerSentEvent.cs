using System;
using System.Diagnostics.CodeAnalysis;
using Specwright.Runtime.Answers.Items;

namespace Specwright.Runtime;

/// <summary>An event of a <c>text/event-stream</c> (WHATWG HTML, Server-sent events).</summary>
/// <typeparam name="T">What the data is described as.</typeparam>
public sealed class ServerSentEvent<T>
{
    private readonly T? _data;
    private readonly bool _isRead;
    private readonly ApiContentException? _failure;

    internal ServerSentEvent(EventFields fields, T? data, ApiContentException? failure)
    {
        Event = fields.Event;
        Id = fields.Id;
        Retry = fields.Retry;
        Text = fields.Data;
        _data = data;
        _isRead = failure is null;
        _failure = failure;
    }

    /// <summary>The event's name; <c>message</c> where the stream gives none.</summary>
    public string Event { get; }

    /// <summary>The last id that the stream gave, with this event or before it: where to go on after a break. Null before any.</summary>
    public string? Id { get; }

    /// <summary>How long to wait before connecting again; null where this event does not say.</summary>
    public TimeSpan? Retry { get; }

    /// <summary>The data as it was sent, lines joined by line feeds.</summary>
    public string Text { get; }

    /// <summary>The data as it is described.</summary>
    /// <exception cref="ApiContentException">
    /// The data is something else, such as a word that marks the end: look at <see cref="Text"/>, or ask
    /// <see cref="TryGetData"/>.
    /// </exception>
    [SuppressMessage("Design", "CA1065", Justification = "The stream goes on: only whoever wants the data must know.")]
    public T Data => _isRead ? _data! : throw _failure!;

    /// <summary>Whether the data is as described, and that data.</summary>
    /// <param name="data">The data.</param>
    /// <returns>False where <see cref="Data"/> throws.</returns>
    public bool TryGetData([MaybeNullWhen(false)] out T data)
    {
        data = _data;
        return _isRead;
    }
}
