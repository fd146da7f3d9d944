using System.Threading.Tasks;

namespace Specwright.Runtime.Answers;

/// <summary>Reads text in the charset that the answer names, or in UTF-8.</summary>
internal sealed class TextAnswer : ResponseBody<string>
{
    public static readonly TextAnswer Instance = new();

    internal override string Accept => "text/plain, */*;q=0.5";

    internal override async Task<string> ReadAsync(Answer answer)
    {
        using PooledBytes body = await answer.ReadAllAsync().ConfigureAwait(false);
        return BodyText.Decode(body.Span, answer.Response.Content.Headers.ContentType?.CharSet);
    }
}
