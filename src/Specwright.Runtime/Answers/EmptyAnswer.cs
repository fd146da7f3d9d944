using System.Threading.Tasks;

namespace Specwright.Runtime.Answers;

/// <summary>Drops the body.</summary>
internal sealed class EmptyAnswer : ResponseBody<NoContent>
{
    public static readonly EmptyAnswer Instance = new();

    // Errors do have bodies.
    internal override string Accept => "application/json, */*;q=0.5";

    internal override ValueTask<NoContent> ReadAsync(Answer answer)
    {
        answer.Response.Dispose();
        return default;
    }
}
