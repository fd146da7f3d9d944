using System;
using System.Linq;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>How properties are written in forms and parts (OpenAPI 3.0.3, Encoding Object; <c>collectionFormat</c> in 2.0).</summary>
internal static class Encodings
{
    private static readonly string[] s_styleFields = ["style", "explode", "allowReserved"];

    // 3.0.3, Encoding Object: the type "is described separately and SHALL be ignored" among the headers.
    private static readonly string[] s_usualHeaders = ["Content-Type", "Content-Disposition"];

    /// <summary>What <c>encoding</c> says of a body of a media type.</summary>
    public static EquatableArray<PropertyEncoding> Build(Element media, string contentType)
    {
        var hasStyles = HasStyles(contentType, media.Context.Version);
        return (media.Object("encoding")?.Members ?? [])
            .Where(static member => member.AsObject() is not null)
            .Select(encoding => BuildOne(encoding, hasStyles))
            .ToEquatableArray();
    }

    /// <summary>What a parameter in a form says of its array; nothing for other values.</summary>
    public static PropertyEncoding? BuildV2(Element parameter)
    {
        if (parameter.Text("name") is not { } name || parameter.Text("type") != "array")
        {
            return null;
        }

        var (style, explode) = ParameterStyles.Read(parameter, ParameterPlace.Query);
        return new PropertyEncoding(name, parameter.Location) { Style = style, Explode = explode };
    }

    // 3.0.3 ignores styles in all bodies but URL-encoded forms, 3.1.0 in all but these and multipart/form-data.
    private static bool HasStyles(string contentType, SpecVersion version) =>
        !contentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        || (version >= SpecVersion.V31 && contentType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase));

    private static PropertyEncoding BuildOne(Element encoding, bool hasStyles)
    {
        var isStyled = hasStyles && s_styleFields.Any(encoding.Has);
        var (style, explode) = isStyled ? ParameterStyles.Read(encoding, ParameterPlace.Query) : default;
        return new PropertyEncoding(encoding.Name, encoding.Location)
        {
            HasHeaders = encoding.Object("headers")?.Members.Any(static header => !s_usualHeaders.Contains(header.Name, StringComparer.OrdinalIgnoreCase)) == true,
            ContentType = encoding.Text("contentType"),
            Style = isStyled ? style : null,
            Explode = explode,
        };
    }
}
