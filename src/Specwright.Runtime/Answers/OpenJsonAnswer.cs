using System.IO;
using System.Threading.Tasks;

namespace Specwright.Runtime.Answers;

/// <summary>Hands on one JSON text as it arrives. Whoever reads it disposes it.</summary>
internal sealed class OpenJsonAnswer : ResponseBody<Stream>
{
    public static readonly OpenJsonAnswer Instance = new();

    internal override string Accept => JsonContent.MediaType;

    internal override async ValueTask<Stream> ReadAsync(Answer answer)
    {
        await JsonContent.RequireJsonAsync(answer).ConfigureAwait(false);
        return await answer.OpenAsync().ConfigureAwait(false);
    }
}
