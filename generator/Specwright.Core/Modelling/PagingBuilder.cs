using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>
/// How answers continue on further pages (the extension <c>x-paging</c>: an object or a list of objects; Microsoft's
/// <c>x-ms-pageable</c>).
/// </summary>
internal static class PagingBuilder
{
    private const string Known = "offset, page-number, cursor, next-link, link-header, next-body";
    private const string LeftOut = "The paging was left out";

    public static EquatableArray<Paging> Build(Element operation)
    {
        if (operation["x-paging"] is not { } extension)
        {
            return BuildMicrosoft(operation) is { } paging ? EquatableArray.Create(paging) : default;
        }

        IEnumerable<Element> walks = extension.Node is ArrayNode ? extension.Items : [extension];
        return walks.Select(walk => walk.AsObject()).OfType<Element>().Select(BuildOne).OfType<Paging>().ToEquatableArray();
    }

    // A list of which nextLinkName says nothing has a single page, which needs no walk. By operationName, the next page
    // has an operation of its own; its link leads there all the same.
    private static Paging? BuildMicrosoft(Element operation) =>
        operation.Object("x-ms-pageable") is { } extension && ReadName(extension, "nextLinkName") is { Length: > 0 } link
            ? new Paging
            {
                Style = PagingStyle.NextLink,
                Items = ReadName(extension, "itemName") ?? "value",
                Response = link,
                Location = extension.Location,
            }
            : null;

    // Tools that move what occurs twice to one place do so within extensions, too.
    private static string? ReadName(Element extension, string field) =>
        extension[field]?[ReferenceResolver.Keyword] is { } reference
            ? extension.Context.References.Resolve(reference)?.Target.ScalarText
            : extension.Text(field);

    private static Paging? BuildOne(Element walk)
    {
        if (ReadStyle(walk) is not { } style)
        {
            return null;
        }

        var constants = walk.Object("set")?.Members ?? [];
        return new Paging
        {
            Method = walk.Text("method"),
            Style = style,
            Items = walk.Text("items"),
            HasMore = walk.Text("hasMore"),
            Request = walk.Text("request"),
            Response = walk.Text("response"),
            Set = constants.Select(member => new PagingConstant(member.Name, NodeJson.Write(member.Node))).ToEquatableArray(),
            Location = walk.Location,
        };
    }

    private static PagingStyle? ReadStyle(Element walk)
    {
        var word = walk.Text("style");
        if (word is null)
        {
            walk.Context.Report(ModellingRules.MissingField, walk.Location, "style", LeftOut);
            return null;
        }

        PagingStyle? style = word switch
        {
            "offset" => PagingStyle.Offset,
            "page-number" => PagingStyle.PageNumber,
            "cursor" => PagingStyle.Cursor,
            "next-link" => PagingStyle.NextLink,
            "link-header" => PagingStyle.LinkHeader,
            "next-body" => PagingStyle.NextBody,
            _ => null,
        };
        if (style is null)
        {
            walk.Context.Report(ModellingRules.UnknownWord, walk["style"]!.ValueLocation, word, Known, LeftOut);
        }

        return style;
    }
}
