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
        Assert.Equal("id3", scope.Take("id"));
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

    [Fact]
    public void Take_NameThatStandsForSeveral_IsGivenOnlyWhenAllAreFree()
    {
        var scope = new NameScope(["CreateListRequest"]);

        Assert.Equal("ListPets", scope.Take(["List", "ListPets"], name => [name + "Async", $"Create{name}Request"]));
        Assert.Equal("ListAsync", scope.Take("ListAsync"));
    }
}
