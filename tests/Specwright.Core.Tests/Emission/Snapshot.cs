using System.IO;
using System.Runtime.CompilerServices;
using Xunit;

namespace Specwright.Core.Tests.Emission;

/// <summary>
/// Compares text with a reviewed file, in the convention of Verify: <c>Class.Test.verified.cs</c> beside the test holds what
/// is wanted. On a difference the text is written to <c>Class.Test.received.cs</c>; to accept it, rename that file.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string text, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var stem = Path.Combine(
            Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{test}");
        var verified = stem + ".verified.cs";
        var received = stem + ".received.cs";
        var wanted = File.Exists(verified) ? File.ReadAllText(verified) : null;
        if (text == wanted)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.True(wanted is not null, $"There is no {verified} yet; see the .received.cs beside it.");
        Assert.Equal(wanted, text);
    }
}
