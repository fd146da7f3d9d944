using System.Linq;
using Specwright.Emission.Docs;
using Specwright.Planning.Plans;
using static Specwright.Planning.Naming.CSharpIdentifier;

namespace Specwright.Emission;

/// <summary>Writes the class that makes the addresses of the API.</summary>
internal static class ServersEmitter
{
    public static void Emit(CodeWriter writer, ServersPlan servers, TypeNames types)
    {
        DocCommentEmitter.Emit(writer, new DocPlan("The addresses where the API is served."));
        writer.Line($"public static class {servers.Name}");
        using (writer.Block())
        {
            for (var i = 0; i < servers.Servers.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                EmitServer(writer, servers.Servers[i], types);
            }
        }
    }

    private static void EmitServer(CodeWriter writer, ServerPlan server, TypeNames types)
    {
        DocCommentEmitter.Emit(writer, server.Doc);
        if (server.IsRelative)
        {
            DocCommentEmitter.EmitXml(writer, "param", " name=\"description\"", ["Where the API's description was found, or another address there."]);
        }

        foreach (var variable in server.Variables)
        {
            DocCommentEmitter.EmitXml(writer, "param", $" name=\"{variable.Name}\"", [DocComment.Inline(variable.Doc)]);
        }

        DocCommentEmitter.EmitXml(writer, "returns", ["The address."]);
        var parameters = server.Variables.Select(variable => $"string {Escape(variable.Name)} = {CSharpLiteral.String(variable.Default)}");
        var arguments = server.Variables
            .Select(variable => $"({CSharpLiteral.String(variable.Variable)}, {Escape(variable.Name)})")
            .Prepend(CSharpLiteral.String(server.Url));
        if (server.IsRelative)
        {
            parameters = parameters.Prepend($"{types["Uri"]} description");
            arguments = arguments.Prepend("description");
        }

        writer.Line($"public static {types["Uri"]} {server.MethodName}({string.Join(", ", parameters)})");
        using (writer.Indent())
        {
            writer.Line($"=> {types["ServerUrl"]}.Of({string.Join(", ", arguments)});");
        }
    }
}
