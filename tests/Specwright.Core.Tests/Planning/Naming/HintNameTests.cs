using System;
using System.Linq;
using Specwright.Planning.Naming;
using Xunit;

namespace Specwright.Core.Tests.Planning.Naming;

public sealed class HintNameTests
{
    [Theory]
    [InlineData("PetsClient", "PetsClient.g.cs")]
    [InlineData("Pets.Models.2", "Pets.Models.2.g.cs")]
    [InlineData("Con", "Con_.g.cs")]
    [InlineData("AUX.Models", "AUX_.Models.g.cs")]
    [InlineData("Com1.Models", "Com1_.Models.g.cs")]
    [InlineData("Lpt9", "Lpt9_.g.cs")]
    [InlineData("Console.Models", "Console.Models.g.cs")]
    [InlineData("名前", "x540Dx524D.g.cs")]
    [InlineData("../a\\b:c*?\"<>|", "..x002Fax005Cbx003Acx002Ax003Fx0022x003Cx003Ex007C.g.cs")]
    public void Take_AnySubject_IsAFileNameEverywhere(string subject, string name) => Assert.Equal(name, new HintName().Take(subject));

    [Fact]
    public void Take_LongSubjects_AreCutAndStayDistinct()
    {
        var hints = new HintName();
        var names = Enumerable.Range(0, 50).Select(number => hints.Take(new string('a', 500) + number)).ToList();

        Assert.All(names, name => Assert.True(name.Length <= 101, name));
        Assert.Equal(50, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Take_SubjectsThatDifferInCase_AreTwoFiles()
    {
        var hints = new HintName();

        Assert.Equal("Pets.g.cs", hints.Take("Pets"));
        Assert.Equal("PETS2.g.cs", hints.Take("PETS"));
    }
}
