using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes how the pages of an operation are walked.</summary>
internal static class PagingEmitter
{
    public static void EmitField(CodeWriter writer, PagingPlan paging, TypeNames types)
    {
        var generics = Generics(paging, types);
        var start = $"private static readonly {types["Paging"]}<{generics}> {paging.FieldName} = {types["Paging"]}.{paging.Style}<{generics}>(";
        var sets = string.Concat(paging.Constants.Select(constant =>
            $".Set({CSharpLiteral.String(constant.Name)}, {CSharpLiteral.String(constant.Json)})"));
        var arguments = Arguments(paging, types).ToList();
        if (writer.Fits(start + string.Join(", ", arguments) + ")" + sets + ";"))
        {
            writer.Line(start + string.Join(", ", arguments) + ")" + sets + ";");
            return;
        }

        writer.Line(start);
        using (writer.Indent())
        {
            ListEmitter.Emit(writer, "", arguments, ")" + sets + ";");
        }
    }

    /// <summary>The page and the item, as the runtime's generic types take them.</summary>
    public static string Generics(PagingPlan paging, TypeNames types) => $"{types.Of(paging.Page)}, {types.Of(paging.Item)}";

    private static IEnumerable<string> Arguments(PagingPlan paging, TypeNames types)
    {
        yield return "static page => page" + Access(paging.ItemsPath);
        if (paging.Style is PagingStyle.Offset or PagingStyle.PageNumber or PagingStyle.Cursor or PagingStyle.NextBody)
        {
            yield return paging.HasMorePath.IsEmpty ? "null" : "static page => page" + Access(paging.HasMorePath);
        }

        if (paging.Style is PagingStyle.NextLink)
        {
            var isUri = paging.ResponseType is ScalarRef { Scalar: Scalar.Uri };
            yield return $"static page => page{Access(paging.ResponsePath)}{(isUri ? "?.OriginalString" : "")}";
        }

        if (paging.Style is PagingStyle.Cursor or PagingStyle.NextBody)
        {
            yield return $"static page => {Raw(paging, types)}";
        }

        if (paging.Style is not (PagingStyle.NextLink or PagingStyle.LinkHeader))
        {
            yield return CSharpLiteral.String(paging.Request!);
        }
    }

    private static string Raw(PagingPlan paging, TypeNames types)
    {
        var value = "page" + Access(paging.ResponsePath);
        var use = new TypeUse(paging.ResponseType!, paging.ResponseType!.IsValueType);
        return $"{types["RawJson"]}.From<{types.Arguments(use)}>({value})";
    }

    private static string Access(EquatableArray<string> path) =>
        string.Concat(path.Select((name, i) => (i == 0 ? "." : "?.") + name));
}
