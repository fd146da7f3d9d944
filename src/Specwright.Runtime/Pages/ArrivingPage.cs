using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Specwright.Runtime.Answers;
using Specwright.Runtime.Answers.Items;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Pages;

/// <summary>The answer that brings a page, as it arrives.</summary>
internal sealed class ArrivingPage(Answer answer, Stream body, PageMember shape) : IAsyncDisposable
{
    private const int LongestMark = 3;
    private const int StartLength = 4 * 1024;

    private readonly ArrivingText _text = new(answer, body);
    private readonly PageReader _reader = new(shape);
    private int _itemLength;

    public Answer Answer { get; } = answer;

    public PageFacts Facts => _reader.Facts;

    /// <summary>The text of the item that was read last.</summary>
    public ReadOnlySpan<byte> ItemText => _text.Rest[.._itemLength];

    /// <summary>Reads the next item, if all of it has arrived.</summary>
    /// <exception cref="ApiContentException">The page is not what was expected.</exception>
    public PagePart TryRead<T>(ItemReader<T> read, out T? item)
    {
        item = default;
        _text.Advance(_itemLength);
        _itemLength = 0;
        try
        {
            PagePart part = _reader.Move(_text.Rest, _text.IsWhole);
            if (part == PagePart.Item)
            {
                item = _reader.ReadItem(_text.Rest, read);
                _text.Advance(_reader.ItemStart);
                _itemLength = _reader.Consumed - _reader.ItemStart;
                return part;
            }

            _text.Advance(_reader.Consumed);
            return part == PagePart.End && _reader.IsNull
                ? throw Answer.Refused("the answer is null where a value was expected.", "null"u8)
                : part;
        }
        catch (JsonException exception) when (!_reader.IsAtStart)
        {
            throw Answer.Refused("the answer is not the JSON that was expected.", _text.Rest[_reader.Consumed..], Place(exception));
        }
    }

    /// <summary>Waits for more.</summary>
    /// <exception cref="ApiTransportException">The answer broke off or stood still.</exception>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        bool isFirst = _reader.IsAtStart && _text.Rest.IsEmpty;
        await _text.FillAsync(cancellationToken).ConfigureAwait(false);
        if (isFirst)
        {
            await FillUpToAsync(LongestMark, cancellationToken).ConfigureAwait(false);
            if (!BodyText.IsUtf8(_text.Rest, CharSet))
            {
                await FillUpToAsync(int.MaxValue, cancellationToken).ConfigureAwait(false);
                _text.Replace(BodyText.ToUtf8(_text.Rest, CharSet));
            }
        }
    }

    /// <summary>The exception for an answer that does not even begin like a page. It shows enough of it to tell what it is.</summary>
    public async ValueTask<ApiContentException> RefuseStartAsync(JsonException exception, CancellationToken cancellationToken)
    {
        JsonException placed = Place(exception);
        await FillUpToAsync(StartLength, cancellationToken).ConfigureAwait(false);
        return Answer.Refused(JsonContent.WhyNotJson(Answer.Response, _text.Rest), _text.Rest, placed);
    }

    public ValueTask DisposeAsync()
    {
        _text.Dispose();
        return body.DisposeAsync();
    }

    private string? CharSet => AnswerMediaType.CharSet(Answer.Response);

    private JsonException Place(JsonException exception)
    {
        (long line, long byteInLine) = _text.Locate(_reader.Consumed);
        return JsonPosition.Move(exception, new JsonPosition(line, byteInLine, _reader.Path));
    }

    private async ValueTask FillUpToAsync(int length, CancellationToken cancellationToken)
    {
        while (!_text.IsWhole && _text.Rest.Length < length)
        {
            await _text.FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
