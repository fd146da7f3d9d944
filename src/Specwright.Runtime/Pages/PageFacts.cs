using Specwright.Runtime.Json;

namespace Specwright.Runtime.Pages;

/// <summary>What a page says of how the list goes on.</summary>
internal sealed class PageFacts
{
    /// <summary>How many items it brings; null when it has no array of them.</summary>
    public int? ItemCount { get; set; }

    /// <summary>Whether it says that there are more pages; null when it says nothing.</summary>
    public bool? HasMore { get; set; }

    /// <summary>The value that leads to the next page; null when there is none.</summary>
    public RawJson? Next { get; set; }
}
