using System.Text.Json.Nodes;
using Xunit;

namespace Specwright.Core.Tests.Emission;

/// <summary>Compares JSON texts by what they say.</summary>
internal static class JsonAssert
{
    /// <summary>Both texts have the same members, items and values, in whatever order of members.</summary>
    public static void Equal(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"Expected: {expected}\nActual:   {actual}");
}
