using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Specwright.Tool.Tests.Infrastructure;

/// <summary>A folder of its own for a test, in which the program runs.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("specwright-tool-");

    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public Workspace With(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
        return this;
    }

    /// <summary>A document that the tests share, under its own name.</summary>
    public Workspace WithDocument(string name)
    {
        File.Copy(System.IO.Path.Combine(AppContext.BaseDirectory, "Documents", name), Path(name));
        return this;
    }

    /// <summary>The files in a folder by name.</summary>
    public SortedDictionary<string, byte[]> Files(string folder) => new(
        Directory.GetFiles(Path(folder)).ToDictionary(file => System.IO.Path.GetFileName(file)!, File.ReadAllBytes),
        StringComparer.Ordinal);

    public Task<ProcessResult> GenerateAsync(params string[] arguments) => RunAsync(["generate", .. arguments]);

    public Task<ProcessResult> RunAsync(params string[] arguments) => ToolProcess.RunAsync(_folder.FullName, arguments);

    public void Dispose() => _folder.Delete(recursive: true);
}
