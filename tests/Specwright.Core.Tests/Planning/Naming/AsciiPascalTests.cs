using System;
using System.Linq;
using Specwright.Planning.Naming;
using Xunit;

namespace Specwright.Core.Tests.Planning.Naming;

public sealed class AsciiPascalTests
{
    // With all that names are made of: letters of both cases, digits, signs that are spelled, and what parts words.
    private const string Characters = "aabBcCZz019__-'+./ {}~\t\u007fé’";

    [Fact]
    public void TryConvert_AnyText_IsWhatTheGeneralWayGives()
    {
        var random = new Random(1);
        var converted = 0;
        for (int turn = 0; turn < 200_000; turn++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(12)).Select(_ => Characters[random.Next(Characters.Length)])]);
            if (AsciiPascal.TryConvert(text) is { } name)
            {
                converted++;
                Assert.Equal(CSharpIdentifier.PascalOfAny(text), name);
            }
        }

        Assert.True(converted > 20_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+1")]
    [InlineData("naïve")]
    public void TryConvert_WhatNeedsTheGeneralWay_IsNull(string text) => Assert.Null(AsciiPascal.TryConvert(text));
}
