using System.IO;

namespace Specwright.Runtime.Tests.Support;

/// <summary>A stream that cannot seek.</summary>
internal sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;
}
