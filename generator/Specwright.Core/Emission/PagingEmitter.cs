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
        var start = $"private static readonly {types["Paging"]}<{Generics(paging, types)}> {paging.FieldName} = "
            + $"{types["Paging"]}.{paging.Style}<{types.Of(paging.Page)}, {types.Arguments(paging.Item)}>(";
        var sets = string.Concat(paging.Constants.Select(constant =>
            $".Set({CSharpLiteral.String(constant.Name)}, {CSharpLiteral.String(constant.Json)})"));
        ListEmitter.EmitBracketed(writer, start, [.. Arguments(paging)], ")" + sets + ";");
    }

    /// <summary>The page and the item, as the runtime's generic types take them.</summary>
    public static string Generics(PagingPlan paging, TypeNames types) => $"{types.Of(paging.Page)}, {types.Of(paging.Item)}";

    private static IEnumerable<string> Arguments(PagingPlan paging)
    {
        yield return CSharpLiteral.String(paging.Items);
        if (paging.Style is PagingStyle.Offset or PagingStyle.PageNumber or PagingStyle.Cursor or PagingStyle.NextBody)
        {
            yield return paging.HasMore is null ? "null" : CSharpLiteral.String(paging.HasMore);
        }

        if (paging.Style is PagingStyle.Cursor or PagingStyle.NextBody or PagingStyle.NextLink)
        {
            yield return CSharpLiteral.String(paging.Response!);
        }

        if (paging.Style is not (PagingStyle.NextLink or PagingStyle.LinkHeader))
        {
            yield return CSharpLiteral.String(paging.Request!);
        }
    }
}
