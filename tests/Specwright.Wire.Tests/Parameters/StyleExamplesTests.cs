using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests.Parameters;

/// <summary>
/// OpenAPI 3.1.1, "Style Examples": the bytes of each row, for a parameter <c>color</c> that is a string, an empty one, an
/// array, an object, or a map without named members.
/// </summary>
public sealed class StyleExamplesTests
{
    private static readonly Lazy<Task<IReadOnlyDictionary<string, ReceivedRequest>>> s_requests = new(SendAllAsync);

    public static TheoryData<string, string, bool, string, string> Rows => new()
    {
        { "path", "matrix", false, "empty", ";color" },
        { "path", "matrix", false, "string", ";color=blue" },
        { "path", "matrix", false, "array", ";color=blue,black,brown" },
        { "path", "matrix", false, "object", ";color=R,100,G,200,B,150" },
        { "path", "matrix", false, "map", ";color=R,100,G,200,B,150" },
        { "path", "matrix", true, "empty", ";color" },
        { "path", "matrix", true, "string", ";color=blue" },
        { "path", "matrix", true, "array", ";color=blue;color=black;color=brown" },
        { "path", "matrix", true, "object", ";R=100;G=200;B=150" },
        { "path", "matrix", true, "map", ";R=100;G=200;B=150" },
        { "path", "label", false, "empty", "." },
        { "path", "label", false, "string", ".blue" },
        { "path", "label", false, "array", ".blue,black,brown" },
        { "path", "label", false, "object", ".R,100,G,200,B,150" },
        { "path", "label", false, "map", ".R,100,G,200,B,150" },
        { "path", "label", true, "empty", "." },
        { "path", "label", true, "string", ".blue" },
        { "path", "label", true, "array", ".blue.black.brown" },
        { "path", "label", true, "object", ".R=100.G=200.B=150" },
        { "path", "label", true, "map", ".R=100.G=200.B=150" },
        { "path", "simple", false, "string", "blue" },
        { "path", "simple", false, "array", "blue,black,brown" },
        { "path", "simple", false, "object", "R,100,G,200,B,150" },
        { "path", "simple", false, "map", "R,100,G,200,B,150" },
        { "path", "simple", true, "string", "blue" },
        { "path", "simple", true, "array", "blue,black,brown" },
        { "path", "simple", true, "object", "R=100,G=200,B=150" },
        { "path", "simple", true, "map", "R=100,G=200,B=150" },
        { "query", "form", false, "empty", "color=" },
        { "query", "form", false, "string", "color=blue" },
        { "query", "form", false, "array", "color=blue,black,brown" },
        { "query", "form", false, "object", "color=R,100,G,200,B,150" },
        { "query", "form", false, "map", "color=R,100,G,200,B,150" },
        { "query", "form", true, "empty", "color=" },
        { "query", "form", true, "string", "color=blue" },
        { "query", "form", true, "array", "color=blue&color=black&color=brown" },
        { "query", "form", true, "object", "R=100&G=200&B=150" },
        { "query", "form", true, "map", "R=100&G=200&B=150" },
        { "query", "spaceDelimited", false, "array", "color=blue%20black%20brown" },
        { "query", "spaceDelimited", false, "object", "color=R%20100%20G%20200%20B%20150" },
        { "query", "spaceDelimited", false, "map", "color=R%20100%20G%20200%20B%20150" },
        { "query", "pipeDelimited", false, "array", "color=blue%7Cblack%7Cbrown" },
        { "query", "pipeDelimited", false, "object", "color=R%7C100%7CG%7C200%7CB%7C150" },
        { "query", "pipeDelimited", false, "map", "color=R%7C100%7CG%7C200%7CB%7C150" },
        { "query", "deepObject", true, "object", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150" },
        { "query", "deepObject", true, "map", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150" },
        { "header", "simple", false, "empty", "" },
        { "header", "simple", false, "string", "blue" },
        { "header", "simple", false, "array", "blue,black,brown" },
        { "header", "simple", false, "object", "R,100,G,200,B,150" },
        { "header", "simple", false, "map", "R,100,G,200,B,150" },
        { "header", "simple", true, "empty", "" },
        { "header", "simple", true, "string", "blue" },
        { "header", "simple", true, "array", "blue,black,brown" },
        { "header", "simple", true, "object", "R=100,G=200,B=150" },
        { "header", "simple", true, "map", "R=100,G=200,B=150" },
        { "cookie", "form", false, "empty", "color=" },
        { "cookie", "form", false, "string", "color=blue" },
        { "cookie", "form", false, "array", "color=blue,black,brown" },
        { "cookie", "form", false, "object", "color=R,100,G,200,B,150" },
        { "cookie", "form", false, "map", "color=R,100,G,200,B,150" },
        { "cookie", "form", true, "empty", "color=" },
        { "cookie", "form", true, "string", "color=blue" },

        // RFC 6570's ampersand would be part of the first cookie's value; what separates cookies is what OpenAPI 3.2 shows.
        { "cookie", "form", true, "array", "color=blue; color=black; color=brown" },
        { "cookie", "form", true, "object", "R=100; G=200; B=150" },
        { "cookie", "form", true, "map", "R=100; G=200; B=150" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Parameter_OfEachStyle_HasTheBytesOfTheTable(string place, string style, bool explode, string kind, string expected)
    {
        var request = (await s_requests.Value)[Name(place, style, explode, kind)];

        var actual = place switch
        {
            "path" => request.Target["/before".Length..^"after".Length],
            "query" => request.Target["/?".Length..],
            "header" => request.Headers.GetValueOrDefault("color", ""),
            _ => request.Headers["Cookie"],
        };
        Assert.Equal(expected, actual);
    }

    private static async Task<IReadOnlyDictionary<string, ReceivedRequest>> SendAllAsync()
    {
        var rows = Rows.Select(row => ((string)row[0], (string)row[1], (bool)row[2], (string)row[3])).ToList();
        var names = rows.Select(row => Name(row.Item1, row.Item2, row.Item3, row.Item4)).ToList();
        var client = GeneratedClient.Of("paths:\n" + string.Concat(rows.Zip(names, (row, name) => Operation(name, row.Item1, row.Item2, row.Item3, row.Item4))));
        Assert.Empty(client.Diagnostics);
        var calls = rows.Zip(names, (row, name) => $"await client.{name}Async({Value(row.Item4)});");
        var requests = await client.SendAllAsync(string.Join("\n", calls));
        return names.Zip(requests).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    private static string Operation(string name, string place, string style, bool explode, string kind) => $$"""
          /{{(place == "path" ? "before{color}after" : "")}}#{{name}}:
            get:
              operationId: {{name}}
              parameters:
                - name: color
                  in: {{place}}
                  required: true
                  style: {{style}}
                  explode: {{(explode ? "true" : "false")}}
                  schema: {{Schema(kind)}}
              responses: { '204': { description: Done. } }

        """;

    private static string Schema(string kind) => kind switch
    {
        "array" => "{ type: array, items: { type: string } }",
        "object" => "{ type: object, properties: { R: { type: integer }, G: { type: integer }, B: { type: integer } } }",
        "map" => "{ type: object, additionalProperties: { type: integer } }",
        _ => "{ type: string }",
    };

    private static string Value(string kind) => kind switch
    {
        "empty" => "\"\"",
        "string" => "\"blue\"",
        "array" => "[\"blue\", \"black\", \"brown\"]",
        "object" => "new() { R = 100, G = 200, B = 150 }",
        _ => "new Dictionary<string, long> { [\"R\"] = 100, [\"G\"] = 200, [\"B\"] = 150 }",
    };

    private static string Name(string place, string style, bool explode, string kind) =>
        string.Concat(new[] { place, style, explode ? "exploded" : "whole", kind }.Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
