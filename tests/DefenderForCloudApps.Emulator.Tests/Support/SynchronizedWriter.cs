using System.IO;
using System.Text;
using System.Threading;

namespace DefenderForCloudApps.Emulator.Tests.Support;

/// <summary>Text that one thread writes while another looks at it.</summary>
public sealed class SynchronizedWriter : TextWriter
{
    private readonly StringBuilder _text = new();
    private readonly Lock _lock = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (_lock)
        {
            _text.Append(value);
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return _text.ToString();
        }
    }
}
