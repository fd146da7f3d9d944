using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Specwright.Modelling;
using Specwright.Overlays;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Overlays;

public sealed class OverlayTests
{
    private const string Document = """{"a":{"b":{"c":1,"d":[1,2]}},"list":[{"n":"x"},{"n":"y"}],"empty":null}""";

    [Theory]
    [InlineData("$.a.b", "{c: 2}", """{"a":{"b":{"c":2,"d":[1,2]}},"list":[{"n":"x"},{"n":"y"}],"empty":null}""")]
    [InlineData("$.a", "{b: {e: {f: 1}}, g: 2}", """{"a":{"b":{"c":1,"d":[1,2],"e":{"f":1}},"g":2},"list":[{"n":"x"},{"n":"y"}],"empty":null}""")]
    [InlineData("$.a.b", "{d: [3]}", """{"a":{"b":{"c":1,"d":[1,2,3]}},"list":[{"n":"x"},{"n":"y"}],"empty":null}""")]
    [InlineData("$.list", "{n: z}", """{"a":{"b":{"c":1,"d":[1,2]}},"list":[{"n":"x"},{"n":"y"},{"n":"z"}],"empty":null}""")]
    [InlineData("$.list", "[{n: z}]", """{"a":{"b":{"c":1,"d":[1,2]}},"list":[{"n":"x"},{"n":"y"},{"n":"z"}],"empty":null}""")]
    [InlineData("$.list[?@.n == 'y']", "{m: 1}", """{"a":{"b":{"c":1,"d":[1,2]}},"list":[{"n":"x"},{"n":"y","m":1}],"empty":null}""")]
    [InlineData("$.list[*]", "{m: 1}", """{"a":{"b":{"c":1,"d":[1,2]}},"list":[{"n":"x","m":1},{"n":"y","m":1}],"empty":null}""")]
    [InlineData("$['list','list'][0,0]", "{m: [1]}", """{"a":{"b":{"c":1,"d":[1,2]}},"list":[{"n":"x","m":[1]},{"n":"y"}],"empty":null}""")]
    [InlineData("$", "{a: , list: , empty: {x: 1}}", """{"a":{"b":{"c":1,"d":[1,2]}},"list":[{"n":"x"},{"n":"y"}],"empty":{"x":1}}""")]
    [InlineData("$", "{new: [1]}", """{"a":{"b":{"c":1,"d":[1,2]}},"list":[{"n":"x"},{"n":"y"}],"empty":null,"new":[1]}""")]
    public void Update_Target_IsMerged(string target, string update, string expected) =>
        AssertApplied(expected, Action(target, $"update: {update}"));

    [Theory]
    [InlineData("$.a", """{"list":[{"n":"x"},{"n":"y"}],"empty":null}""")]
    [InlineData("$.list[0]", """{"a":{"b":{"c":1,"d":[1,2]}},"list":[{"n":"y"}],"empty":null}""")]
    [InlineData("$.list[?@.n]", """{"a":{"b":{"c":1,"d":[1,2]}},"list":[],"empty":null}""")]
    [InlineData("$..c", """{"a":{"b":{"d":[1,2]}},"list":[{"n":"x"},{"n":"y"}],"empty":null}""")]
    [InlineData("$..*", "{}")]
    public void Remove_Target_IsGone(string target, string expected) => AssertApplied(expected, Action(target, "remove: true"));

    [Fact]
    public void Remove_True_WinsOverUpdate() =>
        AssertApplied("""{"a":{"b":{"c":1,"d":[1,2]}},"empty":null}""", Action("$.list", "update: {n: z}\n    remove: true"));

    [Fact]
    public void Actions_Several_SeeWhatTheFirstDid() => AssertApplied(
        """{"a":{"b":{"c":1,"d":[1,2]}},"empty":null,"list":[{"z":1}]}""",
        Action("$.list", "remove: true") + Action("$", "update: {list: [{}]}") + Action("$.list[0]", "update: {z: 1}"));

    [Fact]
    public void Overlays_Several_AreAppliedInOrder()
    {
        var result = Apply(Document, Overlay(Action("$.a.b", "update: {c: 2}")), Overlay(Action("$.a.b[?@ == 2]", "remove: true")));

        Assert.Empty(result.Diagnostics);
        Assert.StartsWith("""{"a":{"b":{"d":[1,2]}}""", NodeJson.Write(result.Document.Root!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$.a.nothing", "update: {}", "6:13 SW2073")]
    [InlineData("$.a.nothing", "remove: true", "6:13 SW2073")]
    [InlineData("$.a[", "update: {}", "6:17 SW2072")]
    [InlineData("'$.a['", "update: {}", "6:18 SW2072")]
    [InlineData("$.a.b.c", "update: {x: 1}", "7:13 SW2074")]
    [InlineData("$.a.b", "update: 1", "7:13 SW2074")]
    [InlineData("$.a", "update: {b: {c: [1]}}", "7:21 SW2074")]
    [InlineData("$.a", "update: {b: 5}", "7:17 SW2074")]
    [InlineData("$", "remove: true", "6:13 SW2075")]
    [InlineData("$.a", "description: x", "6:13 SW2078")]
    [InlineData("$.a", "remove: yes", "6:13 SW2078", "7:13 SW2004")]
    [InlineData("[1]", "remove: true", "6:13 SW2004")]
    public void Action_Wrong_IsReportedAtItsPlaceAndLeftOut(string target, string rest, params string[] expected)
    {
        var result = Apply(Document, Overlay(Action(target, rest)));

        Assert.Equal(expected, Places(result));
        Assert.All(result.Diagnostics, static diagnostic => Assert.Equal("/project/change.overlay.yaml", diagnostic.Location.FilePath));
        Assert.Equal(Document, NodeJson.Write(result.Document.Root!));
    }

    [Theory]
    [InlineData("[]", "1:1 SW2070")]
    [InlineData("openapi: 3.0.3", "1:1 SW2070")]
    [InlineData("overlay: 2.0.0", "1:10 SW2071")]
    [InlineData("overlay: 1.0.0\ninfo: {}", "1:1 SW2005")]
    [InlineData("overlay: 1.0.0\nactions: []", "1:1 SW2005")]
    [InlineData("overlay: 1.0.0\ninfo: {}\nactions: {}", "3:10 SW2004")]
    [InlineData("overlay: 1.0.0\ninfo: {}\nactions: [a]", "3:11 SW2004")]
    [InlineData("overlay: 1.0.0\ninfo: {}\nactions: [{update: {}}]", "3:11 SW2005")]
    [InlineData("overlay: 1.0.0\ninfo: {}\nextends: other.json\nactions: []", "3:10 SW2076")]
    public void Overlay_Wrong_IsReportedAndChangesNothing(string overlay, params string[] expected)
    {
        var result = Apply(Document, overlay);

        Assert.Equal(expected, Places(result));
        Assert.Equal(Document, NodeJson.Write(result.Document.Root!));
    }

    [Theory]
    [InlineData("api.json")]
    [InlineData("./api.json")]
    [InlineData("../project/api.json")]
    [InlineData("https://example.com/api.json")]
    public void Extends_TheDocumentOrAnAddress_IsNoFault(string extends) =>
        Assert.Empty(Apply(Document, $"overlay: 1.0.0\ninfo: {{}}\nextends: {extends}\nactions: []").Diagnostics);

    [Fact]
    public void Version_NewerMinor_IsAppliedAndReported()
    {
        var result = Apply(Document, "overlay: 1.1.0\ninfo: {}\nactions: [{target: $.a, remove: true}]");

        Assert.Equal(["1:10 SW2071"], Places(result));
        Assert.DoesNotContain("\"a\"", NodeJson.Write(result.Document.Root!), StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_InAMergedPart_IsReportedInTheOverlay()
    {
        const string Api = "openapi: 3.0.3\ninfo: { title: A, version: '1' }\npaths: {}\ncomponents: { schemas: { Old: { type: wrong } } }\n";
        var overlay = Overlay(Action("$.components.schemas", "update: {\"\\u004Eew\": {type: \"strange\"}}"));

        var document = Apply(Api, overlay).Document;
        var diagnostics = DescriptionBuilder.Build(document, []).Diagnostics;

        Assert.Equal(
            ["/project/api.json(4,39)", "/project/change.overlay.yaml(7,33)"],
            diagnostics.Select(static diagnostic => diagnostic.ToString().Split(':')[0]));
        Assert.Equal(["Old", "New"], DescriptionBuilder.Build(document, []).Description!.Schemas.Select(static schema => schema.Name));
    }

    [Fact]
    public void Hash_OfTheResult_SaysWhichOverlaysWereApplied()
    {
        var plain = DocumentReader.Read("/project/api.json", Document);
        var one = Apply(Document, Overlay(Action("$.a", "remove: true"))).Document;
        var other = Apply(Document, Overlay(Action("$.a", "remove: false"))).Document;

        Assert.NotEqual(plain, one);
        Assert.NotEqual(one, other);
        Assert.Equal(one, Apply(Document, Overlay(Action("$.a", "remove: true"))).Document);
        Assert.Same(plain, OverlayApplier.Apply(plain, []).Document);
    }

    [Fact]
    public void Actions_ThatDoubleTheDocumentEachTime_AreStopped()
    {
        var actions = string.Concat(Enumerable.Repeat(Action("$..[?@.a || @.b || @ == $]", "update: {x: {a: 1}, y: {b: 1}, z: {a: 1}, w: [{a: 1}]}"), 1))
            + string.Concat(Enumerable.Range(0, 40).Select(n => Action("$..[?@.a || @.b]", $"update: {{n{n}: {{a: 1}}, m{n}: {{b: 1}}}}")));

        var result = Apply(Document.Replace("\"empty\"", "\"seed\":{\"a\":1},\"empty\"", StringComparison.Ordinal), Overlay(actions));

        Assert.Equal("SW2077", Assert.Single(result.Diagnostics).Rule.Id);
    }

    [Fact]
    public void Actions_ThatNestDeeperAndDeeper_AreStopped()
    {
        var actions = string.Concat(Enumerable.Range(0, 200).Select(n => Action("$" + string.Concat(Enumerable.Repeat(".x", n)), "update: {x: {}}")));

        var result = Apply("{}", Overlay(actions));

        Assert.Equal("SW2077", Assert.Single(result.Diagnostics).Rule.Id);
    }

    [Fact]
    public void Alias_InTheDocument_IsChangedOnlyWhereItIsSelected()
    {
        var result = Apply("a: &x {n: 1}\nb: *x\n", Overlay(Action("$.b", "update: {n: 2}")));

        Assert.Equal("""{"a":{"n":1},"b":{"n":2}}""", NodeJson.Write(result.Document.Root!));
    }

    private static void AssertApplied(string expected, string actions)
    {
        var result = Apply(Document, Overlay(actions));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(expected, NodeJson.Write(result.Document.Root!));
    }

    private static OverlayResult Apply(string document, params string[] overlays) => OverlayApplier.Apply(
        DocumentReader.Read("/project/api.json", document),
        [.. overlays.Select(static text => DocumentReader.Read("/project/change.overlay.yaml", text))]);

    private static string Overlay(string actions) => "overlay: 1.0.0\ninfo:\n  title: Change\n  version: '1'\nactions:\n" + actions;

    private static string Action(string target, string rest) => $"  - target: {target}\n    {rest}\n";

    private static IEnumerable<string> Places(OverlayResult result) => result.Diagnostics.Select(static diagnostic => string.Format(
        CultureInfo.InvariantCulture, "{0}:{1} {2}", diagnostic.Location.StartLine + 1, diagnostic.Location.StartColumn + 1, diagnostic.Rule.Id));
}
