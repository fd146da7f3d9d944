using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace DefenderForCloudApps.Tests;

public sealed class PagesTests
{
    private static readonly string s_here = FolderOfThisFile();
    private static readonly string s_library = Path.Combine(s_here, "../../src/DefenderForCloudApps.Authentication");

    [Fact]
    public void GettingStarted_Code_IsCodeThatCompiles()
    {
        var snippets = Lines(File.ReadAllText(Path.Combine(s_here, "GettingStartedSnippets.cs")));
        var page = File.ReadAllText(Path.Combine(s_library, "getting-started.md"));

        var blocks = Regex.Matches(page, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(12, blocks.Count);
        Assert.All(blocks, block => Assert.Contains(Lines(block), snippets, StringComparison.Ordinal));
    }

    [Fact]
    public void Troubleshooting_Codes_AreAllThatTheLibraryExplains()
    {
        var page = File.ReadAllText(Path.Combine(s_library, "troubleshooting.md"));
        var source = string.Concat(Directory.GetFiles(Path.Combine(s_library, "Msal"), "SignInFailure*.cs").Select(File.ReadAllText));

        var explained = Codes(source, "\"(AADSTS[0-9]+)\"");

        Assert.NotEmpty(explained);
        Assert.Equal(explained, Codes(page, "`(AADSTS[0-9]+)`"));
    }

    private static string[] Codes(string text, string pattern) =>
        [.. Regex.Matches(text, pattern).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
