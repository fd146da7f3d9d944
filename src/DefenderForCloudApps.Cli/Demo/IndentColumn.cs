using System;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DefenderForCloudApps.Cli.Demo;

/// <summary>Moves a progress bar to the right, under the title of its step.</summary>
internal sealed class IndentColumn(int width) : ProgressColumn
{
    public override int? GetColumnWidth(RenderOptions options) => width;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => Text.Empty;
}
