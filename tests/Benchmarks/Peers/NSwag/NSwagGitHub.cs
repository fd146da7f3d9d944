using System.IO;
using System.Threading.Tasks;
using Benchmarks.Processes;
using Benchmarks.Ratios;

namespace Benchmarks.Peers.NSwag;

/// <summary>GitHub's client as NSwag generates it.</summary>
internal static class NSwagGitHub
{
    // Types that NSwag 14.7.1 names and does not write, for the document of @octokit/openapi 23.0.2.
    private const string MissingTypes = """
        namespace Measured
        {
            public class Anonymous15 { }
            public class Rules { }
            public class Rules2 { }
            public class Conditions2 { }
            public class First_location_detected { }
        }
        """;

    /// <summary>Generates it; what the process took.</summary>
    public static Task<ProcessCost> GenerateAsync(Inputs inputs) => ChildProcess.RunDotnetAsync(
        Sdk.NSwag,
        "openapi2csclient",
        $"/Input:{inputs.GitHub}",
        $"/Output:{FileOf(inputs)}",
        "/Namespace:Measured",
        "/ClassName:MeasuredClient",
        "/JsonLibrary:SystemTextJson",
        "/GenerateNullableReferenceTypes:true",
        "/GenerateOptionalPropertiesAsNullable:true",
        "/NewLineBehavior:LF");

    /// <summary>Compiles what was generated, with stubs for the types that are missing from it.</summary>
    public static async Task<ProcessCost> CompileAsync(Inputs inputs)
    {
        string stubs = Path.Combine(inputs.Folder, "NSwagMissing.cs");
        await File.WriteAllTextAsync(stubs, MissingTypes);
        return (await new CompilerRun(inputs.Folder).WithSources([FileOf(inputs), stubs]).RunAsync()).Cost;
    }

    private static string FileOf(Inputs inputs) => Path.Combine(inputs.Folder, "NSwag.cs");
}
