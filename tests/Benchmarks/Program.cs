using System.CommandLine;
using Benchmarks.FirstUse;
using Benchmarks.Full;
using Benchmarks.Processes;
using Benchmarks.Ratios;

switch (args)
{
    case [FirstUseProcess.Name, var side, var file]:
        return await FirstUseProcess.RunAsync(side, file);
    case [Metered.Name, var usage, .. var program]:
        return await Metered.RunAsync(usage, program);
    case [FullRun.Name, .. var rest]:
        return FullRun.Run(rest);
    default:
        var root = new RootCommand("Measures Specwright beside its peers.") { new RatiosCommand().Create() };
        return await root.Parse(args).InvokeAsync();
}
