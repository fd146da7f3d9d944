using Specwright.Diagnostics;
using static Specwright.Diagnostics.DiagnosticSeverity;

namespace Specwright.Planning;

/// <summary>What of answers, security and servers has no C#, or not exactly: SW3050 to SW3069.</summary>
public static class AnswerRules
{
    /// <summary>A form of an answer beside the one that is read.</summary>
    public static readonly DiagnosticRule FurtherFormOfAnswer = new(
        "SW3050",
        "Several forms of an answer",
        "'{0}' answers {1} as {2}, too. The method asks for {3}; for {2}, send the created request with SendForStreamAsync.",
        Info);
}
