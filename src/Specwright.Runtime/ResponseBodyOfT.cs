using System;
using System.Threading.Tasks;
using Specwright.Runtime.Answers;
using Specwright.Runtime.Pages;

namespace Specwright.Runtime;

/// <summary>How the body of a success is read; made by <see cref="ResponseBody"/>.</summary>
/// <typeparam name="T">The body.</typeparam>
public abstract class ResponseBody<T>
{
    private protected ResponseBody()
    {
    }

    /// <summary>What the request accepts (RFC 9110, section 12.5.1).</summary>
    internal abstract string Accept { get; }

    /// <summary>Reads the body and disposes the response, or leaves that to the body.</summary>
    internal abstract ValueTask<T> ReadAsync(Answer answer);

    /// <summary>The same for a page of a list, with what it says of how the list goes on.</summary>
    internal virtual ValueTask<(T Body, PageFacts Facts)> ReadPageAsync(Answer answer, PageMember shape)
        => throw new InvalidOperationException("A page of a list is one JSON text.");
}
