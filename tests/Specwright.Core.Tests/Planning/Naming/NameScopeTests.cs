using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Planning.Naming;
using Xunit;

namespace Specwright.Core.Tests.Planning.Naming;

public sealed class NameScopeTests
{
    [Fact]
    public void Take_FreeName_IsGivenAsItIs() => Assert.Equal("Id", new NameScope([]).Take("Id"));

    [Fact]
    public void Take_NamesThatDifferInCase_CountAsEqual()
    {
        var scope = new NameScope([]);

        Assert.Equal("Id", scope.Take("Id"));
        Assert.Equal("ID2", scope.Take("ID"));
        Assert.Equal("id2_2", scope.Take("id2"));
    }

    [Fact]
    public void Take_TakenNameThatEndsInADigit_KeepsTheNumberApart()
    {
        var scope = new NameScope(["Line1"]);

        Assert.Equal("Line1_2", scope.Take("Line1"));
    }

    [Fact]
    public void Take_SeveralCandidates_TheFirstThatIsFreeWins()
    {
        var scope = new NameScope(["Read"]);

        Assert.Equal("ReadValue", scope.Take("Read", "ReadValue"));
        Assert.Equal("ReadValue2", scope.Take("Read", "ReadValue"));
    }

    [Theory]
    [InlineData("created_at=CreatedUnderscoreAt", "createdAt=CreatedAt")]
    [InlineData("_id=UnderscoreId", "id=Id")]
    [InlineData("$ref=DollarRef", "ref=Ref")]
    [InlineData("@type=AtType", "type=Type")]
    [InlineData("a-b=ADashB", "a_b=AUnderscoreB", "aB=AB")]
    [InlineData("id=IdLower", "Id=IdMixed", "ID=ID")]
    [InlineData("status=Status", "name=Name")]
    [InlineData("equals=EqualsLower", "EqualsValue=EqualsValue")]
    public void Assign_NamesThatCollide_AreToldBySpelling(params string[] items)
    {
        var expected = items.Select(item => item.Split('=')).ToDictionary(item => item[0], item => item[1]);

        Assert.Equal(expected, Assign([.. expected.Keys]));
        Assert.Equal(expected.Reverse().ToDictionary(), Assign([.. expected.Keys.Reverse()]));
    }

    [Fact]
    public void Assign_NameThatStandsForSeveralAndIsNotGiven_LeavesThemFree()
    {
        var scope = new NameScope([]);
        NameClaim Claim(string plain) => new(plain, plain, ["Other"], 0) { Expansion = static name => [name, name + "Async"] };

        Assert.Equal(["Get", "Other"], scope.Assign([Claim("Get"), Claim("GetAsync")], "Value"));

        Assert.Equal("GetAsyncAsync", scope.Take("GetAsyncAsync"));
        Assert.Equal("OtherAsync2", scope.Take("OtherAsync"));
    }

    [Fact]
    public void Assign_NameThatStandsForSeveral_IsGivenOnlyWhenAllAreFree()
    {
        var scope = new NameScope(["CreateListRequest"]);
        var claim = new NameClaim("listPets", ["List", "ListPets"]) { Expansion = static name => [name + "Async", $"Create{name}Request"] };

        Assert.Equal(["ListPets"], scope.Assign([claim], ""));
        Assert.Equal("ListAsync", scope.Take("ListAsync"));
        Assert.Equal("ListPetsAsync2", scope.Take("ListPetsAsync"));
    }

    [Fact]
    public void Assign_EqualInEveryWay_AreNumberedInOrder()
    {
        var claims = Enumerable.Repeat(new NameClaim("a", ["A"]), 4).ToList();

        Assert.Equal(["A", "A_E40C292C", "A_E40C292C2", "A_E40C292C3"], new NameScope([]).Assign(claims, ""));
    }

    // Whatever is added to a scope, wherever: what has its plain name keeps it unless the very name goes to what was added,
    // and any other name changes only where what was added, or had to give way to it, claims it, too.
    [Fact]
    public void Assign_ClaimsAdded_RenameNothingThatDoesNotCollide()
    {
        var next = 1;
        string[] parts = ["a", "A", "b", "-", "_", "1", ".", "Value", "equals", "id"];
        for (var round = 0; round < 2_000; round++)
        {
            var all = Enumerable.Range(0, 12).Select(_ => string.Concat(Enumerable.Range(0, 1 + Next(3)).Select(_ => parts[Next(parts.Length)]))).Distinct().ToList();
            var old = all.Where(_ => Next(2) == 0).ToList();
            var (before, after) = (Assign(old), Assign(all));
            var renamed = old.Where(text => before[text] != after[text]).ToList();

            Assert.Equal(after.Count, after.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(renamed.Where(text => before[text] == CSharpIdentifier.Pascal(text)), text =>
                Assert.Contains(all.Except(old), added => Same(after[added], before[text])));
            Assert.All(renamed, text => Assert.Contains(
                all.Except(old).Concat(renamed).Where(other => other != text),
                other => NameClaim.Of(other).Others.Concat([NameClaim.Of(other).Plain, CSharpIdentifier.Pascal(other) + "Value"]).Any(name => Same(name, before[text]))));
        }

        int Next(int end) => (int)((uint)(next = unchecked((next * 1_103_515_245) + 12_345)) >> 16) % end;

        static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
    }

    private static Dictionary<string, string> Assign(List<string> texts)
    {
        var names = new NameScope(["Equals"]).Assign([.. texts.Select(text => NameClaim.Of(text))], "Value");
        return Enumerable.Range(0, texts.Count).ToDictionary(i => texts[i], i => names[i]);
    }
}
