using System.Collections.Generic;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>How parameters are written (OpenAPI 3.0.3, "Style Values"; <c>collectionFormat</c> in 2.0).</summary>
internal static class ParameterStyles
{
    public static ParameterPlace? ToPlace(string? word, SpecVersion version) => word switch
    {
        "querystring" when version >= SpecVersion.V32 => ParameterPlace.QueryString,
        "path" => ParameterPlace.Path,
        "query" => ParameterPlace.Query,
        "header" => ParameterPlace.Header,
        "cookie" => ParameterPlace.Cookie,
        _ => null,
    };

    /// <summary>The style and explosion that a parameter names, or else those of its place.</summary>
    public static (ParameterStyle Style, bool Explode) Read(Element parameter, ParameterPlace place)
    {
        if (parameter.Context.Version == SpecVersion.V2)
        {
            return ReadCollectionFormat(parameter, place);
        }

        var style = ReadStyle(parameter, place);
        return (style, parameter.FindFlag("explode") ?? style is ParameterStyle.Form or ParameterStyle.Cookie);
    }

    private static ParameterStyle ReadStyle(Element parameter, ParameterPlace place)
    {
        var word = parameter.Text("style");
        ParameterStyle? style = (word, place) switch
        {
            (null, _) => DefaultOf(place),
            ("simple", ParameterPlace.Path or ParameterPlace.Header) => ParameterStyle.Simple,
            ("label", ParameterPlace.Path) => ParameterStyle.Label,
            ("matrix", ParameterPlace.Path) => ParameterStyle.Matrix,
            ("form", ParameterPlace.Query or ParameterPlace.Cookie) => ParameterStyle.Form,
            ("cookie", ParameterPlace.Cookie) when parameter.Context.Version >= SpecVersion.V32 => ParameterStyle.Cookie,
            ("spaceDelimited", ParameterPlace.Query) => ParameterStyle.SpaceDelimited,
            ("pipeDelimited", ParameterPlace.Query) => ParameterStyle.PipeDelimited,
            ("deepObject", ParameterPlace.Query) => ParameterStyle.DeepObject,
            _ => null,
        };
        if (style is null)
        {
            var known = place switch
            {
                ParameterPlace.Path => "simple, label, matrix",
                ParameterPlace.Header => "simple",
                ParameterPlace.Cookie => parameter.Context.Version >= SpecVersion.V32 ? "form, cookie" : "form",
                _ => "form, spaceDelimited, pipeDelimited, deepObject",
            };
            Report(parameter, "style", known);
        }

        return style ?? DefaultOf(place);
    }

    private static (ParameterStyle Style, bool Explode) ReadCollectionFormat(Element parameter, ParameterPlace place)
    {
        switch (parameter.Text("collectionFormat"))
        {
            case null or "csv":
                return (DefaultOf(place), false);
            case "ssv":
                return (ParameterStyle.SpaceDelimited, false);
            case "tsv":
                return (ParameterStyle.TabDelimited, false);
            case "pipes":
                return (ParameterStyle.PipeDelimited, false);
            case "multi":
                return (DefaultOf(place), true);
            default:
                Report(parameter, "collectionFormat", "csv, ssv, tsv, pipes, multi");
                return (DefaultOf(place), false);
        }
    }

    /// <summary>In 2.0, what stands between the values of arrays within the array that a parameter is, level by level.</summary>
    public static EquatableArray<string> ReadItemDelimiters(Element parameter)
    {
        var delimiters = new List<string>();
        var items = parameter.Context.Version == SpecVersion.V2 ? parameter["items"] : null;
        for (; items?["type"]?.ScalarText == "array"; items = items["items"])
        {
            delimiters.Add(items.Text("collectionFormat") switch
            {
                null or "csv" => ",",
                "ssv" => " ",
                "tsv" => "\t",
                "pipes" => "|",
                _ => ReportItems(items),
            });
        }

        return delimiters.ToEquatableArray();
    }

    // 2.0, Items Object: there is no "multi" within an array.
    private static string ReportItems(Element items)
    {
        Report(items, "collectionFormat", "csv, ssv, tsv, pipes");
        return ",";
    }

    private static ParameterStyle DefaultOf(ParameterPlace place) =>
        place is ParameterPlace.Query or ParameterPlace.Cookie ? ParameterStyle.Form : ParameterStyle.Simple;

    private static void Report(Element parameter, string field, string known) => parameter.Context.Report(
        ModellingRules.UnknownWord,
        parameter[field]!.ValueLocation,
        parameter.Text(field) ?? string.Empty,
        known,
        "The usual way for this part of the request was taken");
}
