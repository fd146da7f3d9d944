using System.Net.Http;

namespace Specwright.Runtime.Pages;

/// <summary>What a walk knows of a page that it has read.</summary>
/// <param name="Response">The answer, perhaps disposed: for its status and headers.</param>
/// <param name="Facts">What the page said of how the list goes on.</param>
internal sealed record Page(HttpResponseMessage Response, PageFacts Facts);
