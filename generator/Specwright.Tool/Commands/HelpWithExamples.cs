using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Specwright.Tool.Commands;

/// <summary>The help, and below it what a command line looks like and what the exit code says.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private const string Notes = """
        Examples:
          specwright generate petstore.yaml --output Generated
          specwright generate petstore.yaml --namespace Petstore --client-name PetstoreClient --output Generated
          specwright generate petstore.yaml --include-tag pets --exclude-path "/pets/*/toys/**" --output Generated
          specwright generate api/main.yaml --reference shared/errors.yaml --output Generated

        Exit codes:
          0  a client was written
          1  none was: the reason is on the standard error stream

        """;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(Notes);
        return ExitCode.Success;
    }
}
