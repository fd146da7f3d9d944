using System;
using System.IO;
using System.Threading.Tasks;
using Benchmarks.Processes;
using static System.IO.Path;

namespace Benchmarks.Aot;

/// <summary>A small program that is compiled ahead of time.</summary>
/// <param name="folder">Where its project is made.</param>
/// <param name="name">Its name.</param>
internal sealed class NativeProgram(string folder, string name)
{
    private readonly string _folder = Combine(folder, name);

    /// <summary>The program itself, once it is published.</summary>
    public string File => Combine(_folder, "out", name + (OperatingSystem.IsWindows() ? ".exe" : ""));

    /// <summary>How large it is.</summary>
    public long Bytes => new FileInfo(File).Length;

    /// <summary>Publishes it.</summary>
    /// <param name="code">Its <c>Program.cs</c>.</param>
    /// <param name="items">What else its project needs, in MSBuild's XML.</param>
    public async Task PublishAsync(string code, string items = "")
    {
        Directory.CreateDirectory(_folder);
        string project = Combine(_folder, name + ".csproj");
        await System.IO.File.WriteAllTextAsync(Combine(_folder, "Program.cs"), code);
        await System.IO.File.WriteAllTextAsync(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <PublishAot>true</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
        await ChildProcess.RunDotnetAsync("publish", project, "-c", "Release", "-v", "q", "-o", Combine(_folder, "out"));
    }
}
