using System.Threading.Tasks;
using Specwright.Runtime.Pages;

namespace Specwright.Runtime.Answers;

/// <summary>Reads a page together with what it says of how the list goes on.</summary>
internal sealed class PageAnswer<T>(ResponseBody<T> page, PageMember shape) : ResponseBody<(T Body, PageFacts Facts)>
{
    internal override string Accept => page.Accept;

    internal override ValueTask<(T Body, PageFacts Facts)> ReadAsync(Answer answer) => page.ReadPageAsync(answer, shape);
}
