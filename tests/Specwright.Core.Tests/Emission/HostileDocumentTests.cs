using System.Linq;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specwright.Core.Tests.Planning;
using Specwright.Emission;
using Specwright.Modelling;
using Specwright.Planning;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Emission;

public sealed class HostileDocumentTests
{
    // The word that may appear in strings, comments and as part of names, but never as code of its own.
    private const string Payload = "PAYLOAD";

    public static TheoryData<string> Strings() =>
    [
        $"*/ }} }} static class {Payload} {{ static {Payload}() => System.Environment.Exit(1); }} /*",
        $"x\n}} public class {Payload} {{ //",
        $"x\r#error {Payload}\n#pragma warning disable",
        $"\u2028class {Payload} {{ }}\u2029\u0085class {Payload} {{ }}",
        $"\"); System.Environment.Exit(1); new {Payload}(\"",
        $"\"\"\"; {Payload}(); \"\"\"",
        $"</summary><script>{Payload}</script><summary>&{Payload};",
        $"{{{Payload}()}} {{{{x}}}} $@\\u0022 \\",
        $"\u202E {Payload} \u2066\uFEFF\0\u0007",
        $"`{Payload}` [a](javascript:{Payload}) <img src=x onerror={Payload}>",
        $"--> ]]> <![CDATA[ {Payload}",
        $"*/ // {Payload}\n#line 1 \"{Payload}.cs\"\n#if true\n#endregion\n#nullable disable",
        $"\\u000A public class {Payload} {{ }} \\x22 \\\" \\",
        $"```\n}} class {Payload} {{ }}\n```\n> quote\n- list\n# {Payload}",
        $"(?<{Payload}>[a-z]+)\\d{{1,}}$\u000B\u000C\u001B",
        "",
        " ",
    ];

    [Theory]
    [MemberData(nameof(Strings))]
    public void EveryString_OfADocument_StaysDataInCode(string hostile)
    {
        var plan = Planner.Plan(Description(hostile), new PlanOptions("Acme.Pets", "PetsClient"));

        Assert.NotEmpty(plan.Files);
        Assert.All(plan.Files, file => Assert.Matches("^[A-Za-z0-9._-]+\\.g\\.cs$", file.HintName));
        Assert.Empty(Compiled.Complaints(plan.Files));
        Assert.All(plan.Files, file => AssertIsData(Emitter.Emit(file)));
    }

    internal static void AssertIsData(string code)
    {
        Assert.DoesNotContain(code, c => c is '\r' or '\u2028' or '\u2029' or '\u0085' or '\u202E' or '\u2066' or '\0' or '\uFEFF');
        var root = CSharpSyntaxTree.ParseText(code).GetRoot();
        Assert.DoesNotContain(root.DescendantTokens(), token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == Payload);
        Assert.DoesNotContain(root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>(), type => type.Identifier.ValueText == Payload);
        Assert.DoesNotContain(root.DescendantTrivia(), trivia => trivia.IsKind(SyntaxKind.ErrorDirectiveTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
        Assert.Single(root.DescendantTrivia(), trivia => trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia));
    }

    private static Specwright.Model.ApiDescription Description(string hostile)
    {
        var path = "/a/{" + hostile.Replace("{", "").Replace("}", "").Replace("?", "").Replace("#", "") + "}";
        var name = path[4..^1];
        var key = hostile.Replace("~", "~0").Replace("/", "~1");
        object text = new { type = "string", title = hostile, description = hostile, @default = hostile };
        var members = new System.Collections.Generic.Dictionary<string, object>
        {
            [hostile] = text,
            ["kind"] = new { type = "string", @enum = new[] { hostile, "b" }, description = hostile },
            ["renamed"] = new System.Collections.Generic.Dictionary<string, object> { ["type"] = "string", ["x-ms-client-name"] = hostile, ["pattern"] = hostile, ["format"] = hostile, ["example"] = hostile },
            ["object"] = new { type = "object", title = hostile, @default = new System.Collections.Generic.Dictionary<string, object> { [hostile] = hostile }, additionalProperties = new { type = "string", description = hostile, xml = new { name = hostile } } },
            ["listed"] = new System.Collections.Generic.Dictionary<string, object> { ["type"] = "string", ["enum"] = new[] { hostile, "b" }, ["x-ms-enum"] = new { name = hostile, values = new[] { new { value = hostile, name = hostile, description = hostile } } }, ["x-enum-descriptions"] = new[] { hostile } },
            ["told"] = new { oneOf = new object[] { Ref(key), Ref("other") }, discriminator = new { propertyName = hostile, mapping = new System.Collections.Generic.Dictionary<string, object> { [hostile] = "#/components/schemas/" + key } } },
            ["code"] = new { type = "integer", @enum = new[] { 1, 2 }, x_enum_varnames = new[] { hostile, hostile } },
            ["union"] = new { oneOf = new object[] { new { type = "string", title = hostile }, new { type = "object", title = hostile, properties = new System.Collections.Generic.Dictionary<string, object> { [hostile] = text } } } },
        };
        object media = new System.Collections.Generic.Dictionary<string, object>
        {
            ["application/json"] = new { schema = new System.Collections.Generic.Dictionary<string, object> { ["$ref"] = "#/components/schemas/" + key } },
        };
        var json = JsonSerializer.Serialize(new
        {
            openapi = "3.0.3",
            info = new { title = hostile, version = hostile, description = hostile },
            servers = new object[]
            {
                new { url = "https://example.com/" + hostile, description = hostile },
                new
                {
                    url = "https://{" + name + "}.example.com/" + name,
                    description = hostile,
                    variables = new System.Collections.Generic.Dictionary<string, object> { [name] = new { @default = hostile, description = hostile, @enum = new[] { hostile } } },
                },
                new { url = "{" + name + "}", variables = new System.Collections.Generic.Dictionary<string, object> { [name] = new { @default = hostile } } },
                new { url = "/" + hostile },
            },
            tags = new[] { new { name = hostile, description = hostile } },
            paths = new System.Collections.Generic.Dictionary<string, object>
            {
                [path] = new
                {
                    post = new
                    {
                        tags = new[] { hostile },
                        operationId = hostile,
                        summary = hostile,
                        description = hostile,
                        servers = new[] { new { url = "https://example.com/" + hostile } },
                        externalDocs = new { url = hostile, description = hostile },
                        parameters = new object[]
                        {
                            new { name, @in = "path", required = true, description = hostile, schema = new { type = "string" } },
                            new { name = hostile, @in = "query", description = hostile, schema = new { type = "string", @enum = new[] { hostile } } },
                            new { name = hostile, @in = "header", description = hostile, schema = new { type = "string" } },
                        },
                        requestBody = new { description = hostile, content = media },
                        responses = new System.Collections.Generic.Dictionary<string, object>
                        {
                            ["200"] = new
                            {
                                description = hostile,
                                content = media,
                                headers = new System.Collections.Generic.Dictionary<string, object>
                                {
                                    [hostile] = new { description = hostile, schema = new { type = "string", @enum = new[] { hostile } } },
                                    ["list"] = new { description = hostile, schema = new { type = "array", items = text } },
                                },
                            },
                            ["201"] = new { description = hostile, content = new System.Collections.Generic.Dictionary<string, object> { [hostile] = new { schema = text } } },
                            ["202"] = new { description = hostile, content = new System.Collections.Generic.Dictionary<string, object> { ["application/x-ndjson;" + hostile] = new { itemSchema = new { properties = members } } } },
                            ["203"] = new { description = hostile, content = new System.Collections.Generic.Dictionary<string, object> { ["text/event-stream;" + hostile] = new { itemSchema = new { properties = members } } } },
                            ["206"] = new { description = hostile, content = new System.Collections.Generic.Dictionary<string, object> { ["application/vnd." + hostile + "+json"] = new { schema = text } } },
                            ["4XX"] = new { description = hostile, content = media },
                        },
                        security = new[]
                        {
                            new System.Collections.Generic.Dictionary<string, object>
                            {
                                [hostile] = new[] { hostile }, ["query"] = new[] { hostile }, ["http"] = new[] { hostile }, ["oidc"] = new[] { hostile },
                            },
                        },
                    },
                },
            },
            components = new
            {
                schemas = new System.Collections.Generic.Dictionary<string, object> { ["other"] = new { type = "object", properties = new System.Collections.Generic.Dictionary<string, object> { [hostile] = text } }, [hostile] = new { type = "object", title = hostile, description = hostile, properties = members } },
                securitySchemes = new System.Collections.Generic.Dictionary<string, object> { [hostile] = new { type = "oauth2", description = hostile }, ["query"] = new { type = "apiKey", @in = "query", name = hostile, description = hostile }, ["http"] = new { type = "http", scheme = "x" + hostile }, ["oidc"] = new { type = "openIdConnect", openIdConnectUrl = hostile } },
            },
        }).Replace("x_enum_varnames", "x-enum-varnames");
        return DescriptionBuilder.Build(DocumentReader.Read("hostile.json", json), []).Description!;
    }

    private static System.Collections.Generic.Dictionary<string, object> Ref(string key) => new() { ["$ref"] = "#/components/schemas/" + key };
}
