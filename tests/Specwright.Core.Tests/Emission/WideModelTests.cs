using System;
using System.Linq;
using System.Text.Json;
using Specwright.Core.Tests.Planning;
using Specwright.Emission;
using Specwright.Tests.Shared;
using Xunit;

namespace Specwright.Core.Tests.Emission;

/// <summary>Models with so many members that they are visited in groups: generated, compiled and run.</summary>
public sealed class WideModelTests
{
    [Theory]
    [InlineData(16, 0)]
    [InlineData(17, 2)]
    [InlineData(40, 4)]
    public void Members_InAnyOrder_AreReadAndWritten(int count, int groups)
    {
        var schema = string.Join(", ", Enumerable.Range(0, count).Select(static i => $"m{i}: {{ type: integer }}"));
        var files = Described.Plan(Described.Subject($"Subject: {{ properties: {{ {schema} }} }}")).Files;
        var subject = Compiled.Load(files).GetType("Acme.Pets.Subject")!;
        var emitted = files.Sum(static file => Emitter.Emit(file).Split("json.IsAmong(").Length - 1);
        string[] members = [.. Enumerable.Range(0, count).Select(static i => i % 5 == 3 ? $"\"m{i}\":null" : $"\"m{i}\":{i}")];
        var json = "{" + string.Join(',', members) + "}";

        Assert.Equal(groups, emitted);
        for (var seed = 0; seed < 20; seed++)
        {
            new Random(seed).Shuffle(members);
            var value = JsonSerializer.Deserialize("{" + string.Join(',', members) + "}", subject);

            Assert.Equal(json, JsonSerializer.Serialize(value, subject));
        }
    }
}
