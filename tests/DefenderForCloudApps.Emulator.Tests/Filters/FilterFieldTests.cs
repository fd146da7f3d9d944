using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Filters;

/// <summary>The reference's tables: each field of each list with each operator, taken or refused.</summary>
[Collection(EmulatorCollection.Name)]
public sealed class FilterFieldTests(EmulatorFixture fixture)
{
    private static readonly Dictionary<string, string> s_operands = new()
    {
        ["eq"] = "[]", ["neq"] = "[]", ["deq"] = "[]", ["isset"] = "true", ["isnotset"] = "true",
        ["contains"] = "[]", ["ncontains"] = "[]", ["startswith"] = "[]", ["doesnotstartwith"] = "[]", ["endswith"] = "[]",
        ["startswithsingle"] = "\"a\"", ["text"] = "\"a\"", ["gt"] = "1", ["gte"] = "1", ["lt"] = "1", ["lte"] = "1",
        ["gte_ndays"] = "1", ["lte_ndays"] = "1", ["range"] = """[{"start":1,"end":2}]""",
        ["cabinetmatchedrulesequals"] = "[]", ["descendantof"] = "[]", ["ndescendantof"] = "[]",
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Field_EachOperator_TakenOrRefusedAsInReference(string path, string field, string operators)
    {
        var taken = operators.Split(' ');
        foreach (var (name, operand) in s_operands)
        {
            var response = await fixture.Api.PostAsync(path, $$$"""{"filters":{"{{{field}}}":{"{{{name}}}":{{{operand}}}}},"limit":1}""");
            if (taken.Contains(name))
            {
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{field} {name}: {await response.Content.ReadAsStringAsync()}");
            }
            else
            {
                var detail = await ApiCaller.DetailAsync(response, HttpStatusCode.BadRequest);
                Assert.Equal($"filter validation error: Operator '{name}' is not supported for filter '{field}'", detail);
            }
        }
    }

    public static IEnumerable<object[]> Fields() => FilterFieldTable.All.SelectMany(static list =>
        list.Fields.Split(';', System.StringSplitOptions.TrimEntries | System.StringSplitOptions.RemoveEmptyEntries)
            .Select(field => new object[] { list.Path, field.Split(':')[0], field.Split(':')[1] }));
}
