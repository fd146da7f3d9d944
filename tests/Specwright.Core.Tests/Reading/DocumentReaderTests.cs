using System;
using System.Linq;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Reading;

public sealed class DocumentReaderTests
{
    private const string Json = """
        {
          "openapi": "3.0.3", "x-number": [1, 2.5, -3e2], "x-null": null, "x-yes": true,
          "responses": { "200": { "description": "two\nlines" }, "default": {} },
          "tags": [ { "name": "true" }, [], "" ]
        }
        """;

    private const string Yaml = """
        openapi: 3.0.3
        x-number: [1, 2.5, -3e2]
        x-null:
        x-yes: true
        responses:
          200:
            description: |-
              two
              lines
          default: {}
        tags:
          - name: 'true'
          - []
          - ""
        """;

    [Fact]
    public void Read_SameDocumentInBothFormats_GivesTheSameTree() =>
        Assert.Equal(NodeText.Of(ReadAssert.Valid(Json)), NodeText.Of(ReadAssert.Valid(Yaml)));

    [Theory]
    [InlineData("api.yaml", "{openapi: 3.1.0, x: [a, 'b',]} # flow", "{openapi: '3.1.0', x: ['a', 'b']}")]
    [InlineData("api.YML", "\uFEFF[a: 1]", "[{a: Number(1)}]")]
    [InlineData("api.yaml", "{\"a\": \"\\u0041\\/\",\n\t\"b\": 1}", "{a: 'A/', b: Number(1)}")]
    public void Read_YamlInFlowStyle_IsReadByTheFilesName(string path, string text, string tree)
    {
        var result = DocumentReader.Read(path, text);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(tree, NodeText.Of(result.Root));
    }

    [Fact]
    public void Read_MutatedDocument_NeverThrows()
    {
        var mutations = new Mutations(20261123);
        for (var i = 0; i < 4000; i++)
        {
            var text = mutations.Apply(i % 2 == 0 ? Json : Yaml);

            var result = DocumentReader.Read("api", text);

            Assert.True(result.Root is not null || result.Diagnostics.Count > 0, text);
            Assert.All(result.Diagnostics, fault => Assert.InRange(fault.Location.Start, 0, text.Length));
            Assert.All(result.Diagnostics, fault => Assert.NotEmpty(fault.Message));
            _ = NodeText.Of(result.Root);
        }
    }

    [Fact]
    public void Read_SamePathAndText_GivesEqualResults()
    {
        var result = DocumentReader.Read("api.yaml", Yaml);

        Assert.Equal(result, DocumentReader.Read("api.yaml", Yaml));
        Assert.Equal(result.GetHashCode(), DocumentReader.Read("api.yaml", Yaml).GetHashCode());
        Assert.NotEqual(result, DocumentReader.Read("other.yaml", Yaml));
        Assert.NotEqual(result, DocumentReader.Read("api.yaml", Yaml + "\n"));
    }

    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("{\"a\":\"ä𝄞\"}", "96542735e82cdf414f3639f14d9a3a6c408a49b6d097703604888973875d5c86")]
    public void Read_AnyText_HashesItsUtf8(string text, string hash) =>
        Assert.Equal(hash, DocumentReader.Read("api", text).ContentHash);

    [Theory]
    [InlineData(32 * 1024)]
    [InlineData((32 * 1024) + 1)]
    [InlineData(100_000)]
    public void Read_LongText_HashesItsUtf8(int length)
    {
        var text = new string('x', 32 * 1024 - 1) + "𝄞" + new string('y', length);

        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));

        Assert.Equal(Convert.ToHexStringLower(hash), DocumentReader.Read("api", text).ContentHash);
    }
}
