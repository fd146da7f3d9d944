using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Answers.Items;

/// <summary>Reads a <c>text/event-stream</c>.</summary>
internal abstract class EventsAnswer<T> : ResponseBody<StreamedItems<ServerSentEvent<T>>>
{
    internal override string Accept => "text/event-stream";

    internal override async ValueTask<StreamedItems<ServerSentEvent<T>>> ReadAsync(Answer answer)
    {
        if (AnswerMediaType.Of(answer.Response) is { } mediaType and not "text/event-stream")
        {
            throw await answer.RefusedUnreadAsync($"the answer is {mediaType} where text/event-stream was expected.").ConfigureAwait(false);
        }

        return new StreamedItems<ServerSentEvent<T>>(
            await answer.OpenItemsAsync().ConfigureAwait(false),
            (body, cancellationToken) => WalkAsync(answer, body, cancellationToken));
    }

    private protected abstract T? Read(EventFields fields);

    private async IAsyncEnumerable<ServerSentEvent<T>> WalkAsync(
        Answer answer, Stream body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using EventReader reader = new(answer, body);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false) is { } fields)
        {
            yield return Make(answer, fields);
        }

        if (reader.IsBroken)
        {
            throw answer.Refused("the stream ended within an event.");
        }
    }

    private ServerSentEvent<T> Make(Answer answer, EventFields fields)
    {
        try
        {
            return new ServerSentEvent<T>(fields, Read(fields), failure: null);
        }
        catch (JsonException exception)
        {
            ApiContentException failure = answer.Refused(
                $"the data of an event is not the JSON that was expected. {nameof(ServerSentEvent<T>.Text)} has it as it came.",
                Encoding.UTF8.GetBytes(fields.Data),
                exception);
            return new ServerSentEvent<T>(fields, default, failure);
        }
    }
}
