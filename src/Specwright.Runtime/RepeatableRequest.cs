using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime;

/// <summary>
/// Marks a request that may be sent again although its method is not idempotent (RFC 9110, section 9.2.2), such as a
/// search by POST.
/// </summary>
public sealed class RepeatableRequest : IRequestOption
{
    private RepeatableRequest()
    {
    }

    /// <summary>The mark.</summary>
    public static RepeatableRequest Instance { get; } = new();
}
