using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes the client that all calls start from, and its interface.</summary>
internal static class RootClientEmitter
{
    public static void Emit(CodeWriter writer, RootClientPlan root, TypeNames types)
    {
        DocCommentEmitter.Emit(writer, root.Doc);
        writer.Line($"public partial interface {root.InterfaceName}");
        using (writer.Block())
        {
            var isFirst = true;
            foreach (var client in root.Clients)
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                isFirst = false;
                DocCommentEmitter.Emit(writer, client.Doc);
                writer.Line($"{client.InterfaceName} {client.Name} {{ get; }}");
            }

            ClientEmitter.EmitMethods(writer, root, types, isFirst);
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        DocCommentEmitter.EmitXml(writer, "param", " name=\"adapter\"", ["What sends the requests."]);
        writer.Line($"public sealed partial class {root.Name}({types["IRequestAdapter"]} adapter) : {root.InterfaceName}");
        using (writer.Block())
        {
            EmitConstants(writer, root);
            OperationFieldEmitter.Emit(writer, root, types);
            if (UsesAdapter(root))
            {
                writer.Line();
                writer.Line($"private readonly {types["IRequestAdapter"]} _adapter = adapter;");
            }

            EmitClients(writer, root);
            foreach (var operation in root.Operations)
            {
                OperationEmitter.Emit(writer, operation, "_adapter", types);
            }
        }
    }

    private static void EmitConstants(CodeWriter writer, RootClientPlan root)
    {
        for (var i = 0; i < root.Constants.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            DocCommentEmitter.Emit(writer, root.Constants[i].Doc);
            writer.Line($"public const string {root.Constants[i].Name} = {CSharpLiteral.String(root.Constants[i].Value)};");
        }

        if (!root.Operations.IsEmpty)
        {
            writer.Line();
        }
    }

    // A field, for the compiler warns of a parameter that is both captured and passed on, and of one that is neither.
    private static bool UsesAdapter(RootClientPlan root) => !root.Operations.IsEmpty || root.Clients.IsEmpty;

    private static void EmitClients(CodeWriter writer, RootClientPlan root)
    {
        foreach (var client in root.Clients)
        {
            writer.Line();
            DocCommentEmitter.Emit(writer, client.Doc);
            writer.Line($"public {client.ClientName} {client.Name} {{ get; }} = new(adapter);");
        }

        foreach (var client in root.Clients)
        {
            writer.Line();
            writer.Line($"{client.InterfaceName} {root.InterfaceName}.{client.Name} => {client.Name};");
        }
    }
}
