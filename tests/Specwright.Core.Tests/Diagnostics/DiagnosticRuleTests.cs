using System.Globalization;
using System.Linq;
using System.Reflection;
using Specwright.Diagnostics;
using Xunit;

namespace Specwright.Core.Tests.Diagnostics;

public sealed class DiagnosticRuleTests
{
    private static readonly DiagnosticRule[] s_reading = RulesOf(typeof(ReadingRules));
    private static readonly DiagnosticRule[] s_modelling = RulesOf(typeof(ModellingRules));

    [Fact]
    public void Rules_Identifiers_AreUniqueAndOfTheirArea()
    {
        Assert.All(s_reading, rule => Assert.Matches("^SW1[0-9]{3}$", rule.Id));
        Assert.All(s_modelling, rule => Assert.Matches("^SW2[0-9]{3}$", rule.Id));
        Assert.Distinct(s_reading.Concat(s_modelling).Select(rule => rule.Id));
    }

    [Fact]
    public void Rules_Messages_CanBeFilledAndAreSentences()
    {
        foreach (var rule in s_reading.Concat(s_modelling))
        {
            var message = string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, "a", "b", "c");

            Assert.EndsWith(".", message, System.StringComparison.Ordinal);
            Assert.DoesNotContain("\n", message, System.StringComparison.Ordinal);
            Assert.False(rule.Title.EndsWith('.'), rule.Title);
        }
    }

    private static DiagnosticRule[] RulesOf(System.Type area) => area
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (DiagnosticRule)field.GetValue(null)!)
        .ToArray();
}
