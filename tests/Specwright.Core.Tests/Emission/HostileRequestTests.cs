using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Specwright.Emission;
using Specwright.Modelling;
using Specwright.Planning;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Emission;

public sealed class HostileRequestTests
{
    [Theory]
    [MemberData(nameof(HostileDocumentTests.Strings), MemberType = typeof(HostileDocumentTests))]
    public void EveryString_OfARequest_StaysDataInCode(string hostile)
    {
        object text = new { type = "string", title = hostile, description = hostile, @default = hostile };
        object schema = new { type = "object", description = hostile, properties = new Dictionary<string, object> { [hostile] = text, ["list"] = new { type = "array", items = text } } };
        object encoding = new Dictionary<string, object>
        {
            [hostile] = new { contentType = hostile, headers = new Dictionary<string, object> { [hostile] = new { schema = text } } },
            ["list"] = new { style = hostile, contentType = "text/" + hostile },
        };
        object typed = new { schema, encoding };
        var content = new Dictionary<string, object>
        {
            ["multipart/form-data"] = typed,
            ["application/x-www-form-urlencoded"] = typed,
        };
        foreach (var type in new[] { $"{hostile}/*", $"multipart/{hostile}", $"application/{hostile}+json", $"text/{hostile}", $"image/{hostile}", $"application/{hostile}+xml" })
        {
            content[type] = typed;
        }

        string[] places = ["query", "header", "cookie"];
        var json = JsonSerializer.Serialize(new
        {
            openapi = "3.0.3",
            info = new { title = "Pets", version = "1" },
            paths = new Dictionary<string, object>
            {
                ["/a"] = new
                {
                    post = new
                    {
                        parameters = places.Select(place => new { name = hostile, @in = place, style = hostile, description = hostile, schema }),
                        requestBody = new { description = hostile, content },
                        responses = new { },
                    },
                },
            },
        });
        var plan = Planner.Plan(
            DescriptionBuilder.Build(DocumentReader.Read("hostile.json", json), []).Description!, new PlanOptions("Acme.Pets", "PetsClient"));

        Assert.Contains("Multipart", string.Concat(plan.Files.Select(Emitter.Emit)), System.StringComparison.Ordinal);
        Assert.Empty(Compiled.Complaints(plan.Files));
        Assert.All(plan.Files, file => HostileDocumentTests.AssertIsData(Emitter.Emit(file)));
    }
}
