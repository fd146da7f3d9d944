using System;
using System.Globalization;
using System.IO;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Display;

/// <summary>Where a command writes: data to standard output, everything else to standard error.</summary>
internal sealed class Terminal : IDisposable
{
    // Wide enough that no table wraps or loses a letter on its way into a pipe.
    private const int PipedWidth = 2000;

    private readonly Lazy<Stream> _data = new(() => new BufferedStream(Console.OpenStandardOutput(), 1 << 16));

    public Terminal(Func<string, string?> environment)
    {
        // https://no-color.org: any value but the empty one counts.
        var colorless = !string.IsNullOrEmpty(environment("NO_COLOR"));
        Output = Create(Console.Out, Console.IsOutputRedirected, colorless, WidthIn(environment));
        Messages = Create(Console.Error, Console.IsErrorRedirected, colorless, WidthIn(environment));
    }

    /// <summary>Standard output for people: tables.</summary>
    public IAnsiConsole Output { get; }

    /// <summary>Standard error: progress, hints, warnings, questions.</summary>
    public IAnsiConsole Messages { get; }

    /// <summary>Standard output for programs: bytes, buffered. Not to be mixed with <see cref="Output"/>.</summary>
    public Stream Data => _data.Value;

    /// <summary>Whether a person sees standard output.</summary>
    public bool IsOutputTerminal { get; } = !Console.IsOutputRedirected;

    /// <summary>Whether a person sees standard error.</summary>
    public bool IsErrorTerminal { get; } = !Console.IsErrorRedirected;

    /// <summary>Whether somebody is there to answer a question.</summary>
    public bool CanAsk { get; } = !Console.IsInputRedirected && !Console.IsErrorRedirected;

    /// <summary>Writes a line to standard error.</summary>
    public void Say(string text) => Messages.Write(new Text(TerminalText.Lines(text) + Environment.NewLine));

    /// <summary>Writes a warning to standard error.</summary>
    public void Warn(string text)
    {
        Messages.Write(new Text("warning: ", new Style(Color.Yellow)));
        Say(text);
    }

    /// <summary>Hands on what <see cref="Data"/> still holds.</summary>
    /// <exception cref="IOException">Standard output does not take it.</exception>
    public void Flush()
    {
        if (_data.IsValueCreated)
        {
            _data.Value.Flush();
        }
    }

    /// <summary>Closes standard output.</summary>
    public void Dispose()
    {
        try
        {
            if (_data.IsValueCreated)
            {
                _data.Value.Dispose();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full disk or a closed descriptor: whoever flushed before has reported it.
        }
    }

    private static int? WidthIn(Func<string, string?> environment) =>
        int.TryParse(environment("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width >= 20
            ? width
            : null;

    private static IAnsiConsole Create(TextWriter writer, bool redirected, bool colorless, int? width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected || colorless ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected)
        {
            console.Profile.Width = width ?? PipedWidth;
        }

        return console;
    }
}
