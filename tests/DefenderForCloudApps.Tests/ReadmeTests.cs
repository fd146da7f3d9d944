using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace DefenderForCloudApps.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void Readme_CodeAboutTheSdk_IsCodeThatCompiles()
    {
        var folder = FolderOfThisFile();
        var readme = File.ReadAllText(Path.Combine(folder, "../../README.md"));
        var snippets = Lines(File.ReadAllText(Path.Combine(folder, "ReadmeSnippets.cs")));

        var blocks = Regex.Matches(readme, "```csharp\n(.*?)```", RegexOptions.Singleline)
            .Select(match => match.Groups[1].Value)
            .Where(block => block.Contains("CloudApps", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(3, blocks.Count);
        Assert.All(blocks, block => Assert.Contains(Lines(block), snippets, StringComparison.Ordinal));
    }

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
