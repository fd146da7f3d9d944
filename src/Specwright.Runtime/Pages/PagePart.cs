namespace Specwright.Runtime.Pages;

/// <summary>What a <see cref="PageReader"/> has come to.</summary>
internal enum PagePart
{
    /// <summary>The end of what has arrived.</summary>
    Gap,

    /// <summary>An item, all of which is there.</summary>
    Item,

    /// <summary>The end of the page.</summary>
    End,
}
