using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace Packages.Tests.Infrastructure;

/// <summary>A project that uses the packages, as a stranger's would.</summary>
internal sealed class Consumer
{
    private readonly string _name;
    private readonly string _folder;
    private readonly PackageFeed _feed;

    private Consumer(string name, string folder, PackageFeed feed)
    {
        _name = name;
        _folder = folder;
        _feed = feed;
    }

    /// <summary>Copies the project called <paramref name="name"/> into a folder of its own and builds it; warnings are errors.</summary>
    public static async Task<Consumer> BuildAsync(string name, PackageFeed feed)
    {
        var consumer = new Consumer(name, Path.Combine(feed.Workspace, name), feed);
        await consumer.MakeAsync("build");
        return consumer;
    }

    /// <summary>The same, compiled ahead of time.</summary>
    public static async Task<Consumer> PublishNativelyAsync(string name, PackageFeed feed)
    {
        var consumer = new Consumer(name, Path.Combine(feed.Workspace, name + "-native"), feed);
        await consumer.MakeAsync("publish", "-p:PublishAot=true", "--output", "published");
        return consumer;
    }

    /// <summary>What the built program writes.</summary>
    public Task<string> RunAsync(params string[] arguments)
        => DotnetAsync([Path.Combine(_folder, "bin", "Debug", "net10.0", _name + ".dll"), .. arguments]);

    /// <summary>What the native program writes.</summary>
    public Task<string> RunNativelyAsync(params string[] arguments)
        => Dotnet.RunProgramAsync(Path.Combine(_folder, "published", _name), _folder, arguments);

    private Task<string> MakeAsync(string verb, params string[] arguments)
    {
        Copy();
        return DotnetAsync([verb, "-nologo", "-warnaserror", "-p:UseSharedCompilation=false", $"-p:PackedVersion={_feed.Version}", .. arguments]);
    }

    private Task<string> DotnetAsync(params string[] arguments)
        => Dotnet.RunAsync(_folder, arguments, Path.Combine(_feed.Workspace, "packages"));

    private void Copy()
    {
        Directory.CreateDirectory(_folder);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Consumers", _name)))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        new XElement("configuration", Sections()).Save(Path.Combine(_folder, "nuget.config"));
    }

    /// <summary>Adds the packed packages to the sources that the machine has.</summary>
    private IEnumerable<XElement> Sections()
    {
        yield return new XElement("packageSources", Add("packed", _feed.Folder));
        // What the machine has restored already need not be fetched again.
        if (Directory.Exists(MachinePackages))
        {
            yield return new XElement("fallbackPackageFolders", Add("machine", MachinePackages));
        }

        static XElement Add(string key, string value)
            => new("add", new XAttribute("key", key), new XAttribute("value", value));
    }

    private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
