using System;
using System.Globalization;
using DefenderForCloudApps.Cli.Display;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DefenderForCloudApps.Cli.Demo;

/// <summary>The layout of the demo: numbered steps, indented, in a width that is comfortable to read.</summary>
internal sealed class DemoPage
{
    private const int WidestPage = 110;
    private const int PipedWidth = 100;
    private const int Indent = 3;

    private readonly IAnsiConsole _console;
    private int _step;

    public DemoPage(Terminal terminal)
    {
        _console = terminal.Output;
        _console.Profile.Width = Math.Min(_console.Profile.Width, terminal.IsOutputTerminal ? WidestPage : PipedWidth);
    }

    /// <summary>The width of what a step shows, in cells.</summary>
    public int Width => _console.Profile.Width - Indent;

    public IAnsiConsole Console => _console;

    public void Title(string title, string subtitle)
    {
        _console.WriteLine();
        _console.Write(new Panel(new Rows(
            new Text(title, new Style(Color.Aqua, decoration: Decoration.Bold)),
            new Text(TerminalText.Line(subtitle))))
        {
            Border = BoxBorder.Rounded,
            BorderStyle = new Style(Color.Grey),
            Padding = new Padding(2, 0),
            Expand = true,
        });
    }

    /// <summary>Starts the next step.</summary>
    public void Step(string title)
    {
        _step++;
        _console.WriteLine();
        _console.Write(new Text(_step.ToString(CultureInfo.InvariantCulture).PadRight(Indent), new Style(Color.Aqua, decoration: Decoration.Bold)));
        _console.Write(new Text(title + Environment.NewLine, new Style(decoration: Decoration.Bold)));
    }

    /// <summary>Shows something under the step's title.</summary>
    public void Show(IRenderable content) => _console.Write(new Padder(content, new Padding(Indent, 0, 0, 0)));

    /// <summary>Shows a line under the step's title.</summary>
    public void Say(string text, Color? color = null) => Show(new Text(TerminalText.Line(text), new Style(color)));

    public void Blank() => _console.WriteLine();

    /// <summary>Shows that something went well.</summary>
    public void Done(string text)
    {
        var line = new Paragraph("✓ ", new Style(Color.Green)).Append(TerminalText.Line(text));
        Show(line);
    }

    public void Closing(string summary)
    {
        _console.WriteLine();
        _console.Write(new Rule { Style = new Style(Color.Grey) });
        _console.Write(new Text(summary + Environment.NewLine));
        _console.WriteLine();
        _console.Write(new Text("Try next" + Environment.NewLine, new Style(decoration: Decoration.Bold)));
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(3)).AddColumn();
        foreach (var (command, purpose) in NextCommands.All)
        {
            grid.AddRow(new Text(command, new Style(Color.Aqua)), new Text(purpose));
        }

        _console.Write(grid);
#if EMULATOR
        _console.Write(new Text($"  In a clone of the repository, mdca is: {NextCommands.InAClone}{Environment.NewLine}", new Style(Color.Grey)));
#endif
    }
}
