using System.Text;
using DefenderForCloudApps.Cli.Output;

namespace DefenderForCloudApps.Cli.Tests.Output;

/// <summary>A record for the writers' tests.</summary>
internal sealed record Sample(string Json, string? Name, string? Note)
{
    public static RecordView<Sample> View { get; } = new(
        sample => Encoding.UTF8.GetBytes(sample.Json),
        [new("name", sample => sample.Name), new("note", sample => sample.Note)],
        [new("NAME", sample => sample.Name), new("NOTE", sample => sample.Note) { Shrinks = true }]);
}
