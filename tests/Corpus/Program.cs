using System.CommandLine;
using Corpus.Commands;

var root = new RootCommand("Tries the generator on folders of real OpenAPI documents.")
{
    new CompileCommand().Create(),
    new OracleCommand().Create(),
    new ExamplesCommand().Create(),
    new FuzzCommand().Create(),
    new ReadersCommand().Create(),
};

return await root.Parse(args).InvokeAsync();
