using System.Collections.Generic;
using System.IO;
using Specwright.Diagnostics;

namespace Specwright.Tool.Output;

/// <summary>Prints diagnostics as compilers do, so that editors and build servers find the place.</summary>
internal static class DiagnosticWriter
{
    /// <summary>A line for each: file, line and column from one, severity, identifier, message.</summary>
    public static void Write(TextWriter writer, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var place = diagnostic.Location;
            writer.WriteLine(
                $"{Shown(place.FilePath)}({place.StartLine + 1},{place.StartColumn + 1}): {Name(diagnostic.Rule.Severity)} {diagnostic.Rule.Id}: {diagnostic.Message}");
        }
    }

    /// <summary>A path below the current folder is shorter without it.</summary>
    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", System.StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative;
    }

    private static string Name(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
