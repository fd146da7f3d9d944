using System.Collections.Generic;
using System.Linq;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>The forms of a body by media type (OpenAPI 3.0.3, Media Type Object).</summary>
internal static class MediaTypes
{
    private const string Json = "application/json";

    /// <summary>The forms that <c>content</c> lists.</summary>
    public static EquatableArray<MediaType> Build(Element owner) => owner.Context.Contents.TryGetValue(owner.Node, out var known)
        ? known
        : owner.Context.Contents[owner.Node] = (owner.Object("content")?.Members ?? []).Select(BuildOne).OfType<MediaType>().ToEquatableArray();

    /// <summary>In 2.0, one schema in all media types that the operation, or else the document, lists.</summary>
    public static EquatableArray<MediaType> BuildV2(Element operation, string list, Element? schema)
    {
        var built = schema is null ? null : SchemaBuilder.Build(schema);
        var location = (schema ?? operation).Location;
        return ListV2(operation, list)
            .DefaultIfEmpty(Json)
            .Select(type => new MediaType(type, built, location))
            .ToEquatableArray();
    }

    /// <summary>In 2.0, the media types of <c>consumes</c> or <c>produces</c>.</summary>
    public static IEnumerable<string> ListV2(Element operation, string list)
    {
        var owner = operation.Has(list) ? operation : operation.Context.Root;
        return owner.Texts(list).Select(type => type.ScalarText!);
    }

    private static MediaType? BuildOne(Element form)
    {
        // From 3.2 on, a media type can be a reference.
        if (form.Context.References.Follow(form) is not { } media)
        {
            return null;
        }

        var schema = media["schema"] is { } found ? SchemaBuilder.Build(found) : null;
        return new MediaType(form.Name, schema, form.Location)
        {
            Encodings = Encodings.Build(media, form.Name),
            ItemSchema = media["itemSchema"] is { } item ? SchemaBuilder.Build(item) : null,
            EventDataSchema = EventData.Build(media["itemSchema"] ?? media["schema"]),
        };
    }
}
