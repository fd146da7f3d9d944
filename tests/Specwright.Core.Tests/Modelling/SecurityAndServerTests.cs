using System.Linq;
using Specwright.Model;
using Xunit;

namespace Specwright.Core.Tests.Modelling;

public sealed class SecurityAndServerTests
{
    private const string Id = "parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n";

    private const string Schemes = """
        components:
          securitySchemes:
            app: {type: oauth2, description: d, flows: {clientCredentials: {tokenUrl: 'https://x', scopes: {read: r}}}}
            key: {type: apiKey, in: header, name: X-Key}
            basic: {type: http, scheme: basic}
            oidc: {type: openIdConnect, openIdConnectUrl: 'https://x'}
            mtls: {type: mutualTLS}
            unused: {type: http, scheme: bearer}
            odd: {type: magic}
            bare: {type: apiKey, name: X}
        """;

    private static readonly string[] s_faultsOfSchemes = ["15:17 SW2010", "16:5 SW2005"];

    [Theory]
    [InlineData("get: {}", "key")]
    [InlineData("get: {security: []}", "")]
    [InlineData("get: {security: [{}]}", "nothing")]
    [InlineData("get: {security: [{app: [read, write]}, {key: [], basic: []}, {}]}", "app(read write) or key and basic or nothing")]
    [InlineData("get: {security: [{oidc: [a]}, {mtls: []}]}", "oidc(a) or mtls")]
    [InlineData("get: {security: [{odd: []}, {bare: []}, {key: []}]}", "key")]
    public void Build_Security_IsTheOperationsOwnOrTheDocuments(string method, string expected) =>
        Assert.Equal(expected, SecurityText(Describe.Operation(Id + method, s_faultsOfSchemes, Schemes + "\nsecurity: [{key: []}]")));

    [Fact]
    public void Build_UndefinedScheme_IsReportedAndItsAlternativeLeftOut()
    {
        var operation = Describe.Operation(
            Id + "get: {security: [{none: [], key: []}, {basic: []}]}", ["6:23 SW2012", .. s_faultsOfSchemes], Schemes);

        Assert.Equal("basic", SecurityText(operation));
    }

    [Fact]
    public void Build_SecuritySchemes_AreThoseInUse()
    {
        var description = Describe.Faulty(
            "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /a: {get: {security: [{basic: []}, {app: []}]}}\n\n" + Schemes + "\nsecurity: [{key: []}]",
            ["14:17 SW2010", "15:5 SW2005"]);

        Assert.Equal(
            [
                new SecurityScheme("app", SecuritySchemeKind.OAuth2, null, null, null, "d"),
                new SecurityScheme("key", SecuritySchemeKind.ApiKey, "X-Key", ParameterPlace.Header, null, null),
                new SecurityScheme("basic", SecuritySchemeKind.Http, null, null, "basic", null),
            ],
            description.SecuritySchemes);
    }

    [Theory]
    [InlineData("{type: http}", "4:32 SW2005")]
    [InlineData("{type: apiKey, in: header, name: 'X Key'}", "4:68 SW2010")]
    [InlineData("{type: apiKey, in: cookie, name: ''}", "4:68 SW2010")]
    [InlineData("{type: apiKey, in: path, name: x}", "4:32 SW2005")]
    public void Build_FaultyScheme_IsReportedAndLeftOut(string scheme, string fault)
    {
        var description = Describe.Faulty(
            $"openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths: {{/a: {{get: {{security: [{{s: []}}]}}}}}}\ncomponents: {{securitySchemes: {{s: {scheme}}}}}", [fault]);

        Assert.Empty(description.SecuritySchemes);
    }

    [Fact]
    public void Build_SchemeOfAnotherDocument_IsFoundThere()
    {
        var description = Describe.Valid(
            """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths: {/a: {$ref: 'other.yaml#/paths/~1a'}}
            components: {securitySchemes: {key: {type: http, scheme: basic}}}
            """,
            ("specs/other.yaml", """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths: {/a: {get: {security: [{own: [], key: []}], responses: {'200': {description: Ok.}}}}}
            components: {securitySchemes: {own: {type: http, scheme: bearer}, key: {type: http, scheme: bearer}}}
            """));

        Assert.Equal("own and key", SecurityText(description.Operations[0]));
        Assert.Equal(["key basic", "own bearer"], description.SecuritySchemes.Select(scheme => $"{scheme.Name} {scheme.HttpScheme}"));
    }

    [Fact]
    public void Build_Servers_KeepTheirVariables()
    {
        var description = Describe.Valid("""
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths: {}
            servers:
              - url: https://{tenant}.example.com/{v}
                description: D
                variables: {tenant: {default: contoso, description: t}, v: {default: v1, enum: [v1, v2]}}
              - url: /relative
            """);

        Assert.Equal(
            [
                new Server("https://{tenant}.example.com/{v}", "D", EquatableArray.Create(
                    new ServerVariable("tenant", "contoso", "t", default),
                    new ServerVariable("v", "v1", null, EquatableArray.Create("v1", "v2")))),
                new Server("/relative", null, default),
            ],
            description.Servers);
    }

    [Theory]
    [InlineData("{url: 'https://{a}.com'}", "5:11 SW2017", 0)]
    [InlineData("{description: x}", "5:5 SW2005", 0)]
    [InlineData("{url: 'https://{a}.com', variables: {a: {enum: [x, y]}}}", "5:42 SW2005", 1)]
    [InlineData("text", "5:5 SW2004", 0)]
    public void Build_FaultyServer_IsReported(string server, string fault, int count)
    {
        var description = Describe.Faulty(
            $"openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths: {{}}\nservers:\n  - {server}", [fault]);

        Assert.Equal(count, description.Servers.Count);
        Assert.All(description.Servers, built => Assert.Equal("x", built.Variables[0].Default));
    }

    private static string SecurityText(Operation operation) => string.Join(" or ", operation.Security.Select(
        requirement => requirement.Schemes.IsEmpty
            ? "nothing"
            : string.Join(" and ", requirement.Schemes.Select(scheme =>
                scheme.Scheme + (scheme.Scopes.IsEmpty ? "" : $"({string.Join(" ", scheme.Scopes)})")))));
}
