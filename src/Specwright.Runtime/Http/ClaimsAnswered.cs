using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime.Http;

/// <summary>
/// Notes on a request that it is sent again for a claims challenge, so that the error of a second refusal can say so.
/// </summary>
internal sealed class ClaimsAnswered : IRequestOption
{
    public static readonly ClaimsAnswered Instance = new();

    private ClaimsAnswered()
    {
    }
}
