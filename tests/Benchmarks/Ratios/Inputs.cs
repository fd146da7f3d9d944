namespace Benchmarks.Ratios;

/// <summary>What measurements are given.</summary>
/// <param name="GitHub">GitHub's document in JSON; null without it.</param>
/// <param name="Aot">Whether there is time to compile ahead of time.</param>
/// <param name="Folder">A folder for files, empty at first.</param>
internal sealed record Inputs(string? GitHub, bool Aot, string Folder)
{
    /// <summary>The obstacle of what needs GitHub's document.</summary>
    public string? WithoutGitHub => GitHub is null ? "needs --github PATH (api.github.com.json of the npm package @octokit/openapi 23.0.2)" : null;

    /// <summary>The obstacle of what compiles ahead of time.</summary>
    public string? WithoutAot => Aot ? null : "needs --aot, which takes minutes";
}
