using System;
using System.Globalization;
using Specwright.Planning;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes the text of generated files. Every choice was made in the plan.</summary>
public static class Emitter
{
    /// <summary>The C# text of <paramref name="file"/>, with line feeds for line ends.</summary>
    public static string Emit(FilePlan file)
    {
        var types = new TypeNames(file);
        var body = new CodeWriter();
        foreach (var construct in file.Constructs)
        {
            body.Line();
            Emit(body, construct, types);
        }

        // What the body names decides which namespaces the file uses.
        var head = new CodeWriter();
        head.Line($$"""
            {{GeneratedHeader.Lines[0]}}
            {{GeneratedHeader.Lines[1]}}, from {{CommentText.Line(file.Origin)}}.
            //   The next build overwrites changes to this file.
            // </auto-generated>
            #nullable enable annotations
            #pragma warning disable CS0612, CS0618, CS1573, CS1591 // what the document calls obsolete, and what it does not describe

            namespace {{file.Namespace}};

            """);
        foreach (var name in types.Usings)
        {
            // In full: the project may have a namespace of its own that is called System or Microsoft.
            head.Line($"using global::{name};");
        }

        return body.TakeAfter(head);
    }

    private static void Emit(CodeWriter writer, ConstructPlan construct, TypeNames types)
    {
        switch (construct)
        {
            case ModelPlan model:
                ModelEmitter.Emit(writer, model, types);
                break;
            case StringEnumPlan values:
                StringEnumEmitter.Emit(writer, values, types);
                break;
            case IntegerEnumPlan values:
                IntegerEnumEmitter.Emit(writer, values, types);
                break;
            case TuplePlan tuple:
                TupleEmitter.Emit(writer, tuple, types);
                break;
            case PartsPlan parts:
                PartsEmitter.Emit(writer, parts, types);
                break;
            case UnionPlan union:
                UnionEmitter.Emit(writer, union, types);
                break;
            case RootClientPlan root:
                RootClientEmitter.Emit(writer, root, types);
                break;
            case ClientPlan client:
                ClientEmitter.Emit(writer, client, types);
                break;
            case ResultPlan result:
                ResultEmitter.Emit(writer, result, types);
                break;
            case HeadersPlan headers:
                HeadersEmitter.Emit(writer, headers, types);
                break;
            case ServersPlan servers:
                ServersEmitter.Emit(writer, servers, types);
                break;
            case SchemesPlan schemes:
                SchemesEmitter.Emit(writer, schemes, types);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(construct), string.Format(CultureInfo.InvariantCulture, "{0}", construct));
        }
    }
}
