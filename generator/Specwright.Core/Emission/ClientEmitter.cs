using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes a client of a tag, and its interface.</summary>
internal static class ClientEmitter
{
    public static void Emit(CodeWriter writer, ClientPlan client, TypeNames types)
    {
        DocCommentEmitter.Emit(writer, client.Doc);
        writer.Line($"public partial interface {client.InterfaceName}");
        using (writer.Block())
        {
            EmitMethods(writer, client, types, isFirst: true);
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        DocCommentEmitter.EmitXml(writer, "param", " name=\"adapter\"", ["What sends the requests."]);
        writer.Line($"public sealed partial class {client.Name}({types["IRequestAdapter"]} adapter) : {client.InterfaceName}");
        using (writer.Block())
        {
            OperationFieldEmitter.Emit(writer, client, types);
            foreach (var operation in client.Operations)
            {
                OperationEmitter.Emit(writer, operation, "adapter", types);
            }
        }
    }

    /// <summary>Writes the interface's methods.</summary>
    public static void EmitMethods(CodeWriter writer, ClientPlan client, TypeNames types, bool isFirst)
    {
        foreach (var operation in client.Operations)
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            OperationEmitter.EmitDeclarations(writer, operation, types);
        }
    }
}
