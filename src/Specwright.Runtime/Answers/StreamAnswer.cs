using System.IO;
using System.Threading.Tasks;

namespace Specwright.Runtime.Answers;

/// <summary>Hands the body on as it arrives.</summary>
internal sealed class StreamAnswer(string accept) : ResponseBody<Stream>
{
    public static readonly StreamAnswer Instance = new("*/*");

    internal override string Accept => accept;

    internal override ValueTask<Stream> ReadAsync(Answer answer) => answer.OpenAsync();
}
