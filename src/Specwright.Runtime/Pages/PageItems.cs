using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Specwright.Runtime.Http;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Pages;

/// <summary>The items of one page, as they arrive.</summary>
/// <remarks>
/// A page that breaks off is requested again where that is safe. No item is given out twice: the walk goes on behind those
/// that have been, if the new page begins with the very same ones, so that all that the consumer has seen is the beginning
/// of that page. Else the walk ends with the exception that told of the break.
/// </remarks>
internal sealed class PageItems<TPage, TItem>(
    ApiRequest<TPage> request, PageMember shape, ItemReader<TItem> read, CancellationToken cancellationToken) : IAsyncDisposable
{
    private ArrivingPage? _page;
    private bool _mayRepeat;
    private int _breaks;

    private ItemsDigest _given;
    private ItemsDigest _repeated;
    private ApiTransportException? _lastBreak;

    public TItem Current { get; private set; } = default!;

    /// <summary>What all of the page has said of how the list goes on.</summary>
    public Page End => new(_page!.Answer.Response, _page.Facts);

    /// <summary>Moves to the next item.</summary>
    /// <returns>False at the end of the page.</returns>
    /// <exception cref="ApiCallException">The page cannot be had, or breaks off here, or is not what was expected.</exception>
    public ValueTask<bool> MoveNextAsync()
    {
        cancellationToken.ThrowIfCancellationRequested();
        PagePart part = _page is null ? PagePart.Gap : Move(_page);
        return part == PagePart.Gap ? ArriveAsync() : ValueTask.FromResult(part == PagePart.Item);
    }

    public ValueTask DisposeAsync() => _page is null ? default : _page.DisposeAsync();

    private async ValueTask<bool> ArriveAsync()
    {
        PagePart part;
        do
        {
            _page ??= await OpenAsync().ConfigureAwait(false);
            try
            {
                await _page.FillAsync(cancellationToken).ConfigureAwait(false);
                part = Move(_page);
            }
            catch (JsonException exception)
            {
                throw await _page.RefuseStartAsync(exception, cancellationToken).ConfigureAwait(false);
            }
            catch (ApiTransportException exception) when (exception != _lastBreak)
            {
                if (!await BrokenAnswers.WaitAsync(_page.Answer.Response, _breaks++, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }

                _lastBreak = exception;
                _repeated = default;
                await _page.DisposeAsync().ConfigureAwait(false);
                _page = null;
                part = PagePart.Gap;
            }
        }
        while (part == PagePart.Gap);

        return part == PagePart.Item;
    }

    private async ValueTask<ArrivingPage> OpenAsync()
    {
        (Answers.Answer answer, System.IO.Stream body) = await request.OpenPageAsync(cancellationToken).ConfigureAwait(false);
        _mayRepeat = BrokenAnswers.MayRepeat(answer.Response);
        return new ArrivingPage(answer, body, shape);
    }

    private PagePart Move(ArrivingPage page)
    {
        while (_repeated.Count < _given.Count)
        {
            PagePart skipped = page.TryRead(Skip, out _);
            if (skipped == PagePart.Gap)
            {
                return skipped;
            }

            _repeated.Add(page.ItemText);
            if (skipped == PagePart.End || (_repeated.Count == _given.Count && !_repeated.IsSame(_given)))
            {
                throw _lastBreak!;
            }
        }

        PagePart part = page.TryRead(read, out TItem? item);
        Current = item!;
        if (part == PagePart.Item && _mayRepeat)
        {
            _given.Add(page.ItemText);
            _repeated = _given;
        }

        return part;
    }

    private static bool Skip(ref JsonCursor cursor)
    {
        cursor.SkipValue();
        return true;
    }
}
