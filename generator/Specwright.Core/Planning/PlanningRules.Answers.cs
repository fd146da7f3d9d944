using Specwright.Diagnostics;
using static Specwright.Diagnostics.DiagnosticSeverity;

namespace Specwright.Planning;

/// <content>What of answers, security and servers has no C#, or not exactly: SW3050 to SW3069.</content>
public static partial class PlanningRules
{
    /// <summary>A form of an answer beside the one that is read.</summary>
    public static readonly DiagnosticRule FurtherFormOfAnswer = new(
        "SW3050",
        "Several forms of an answer",
        "'{0}' answers {1}, too. The method asks for {2}; for other forms, send the created request with SendForStreamAsync.",
        Info);

    /// <summary>Items where the media type has none.</summary>
    public static readonly DiagnosticRule ItemSchemaWithoutItems = new(
        "SW3051",
        "Items in a media type without items",
        "'{0}' answers {1} with an itemSchema for {2}, which is not read item by item here: that is done for text/event-stream, JSON lines and JSON text sequences. The itemSchema was ignored.",
        Warning);
}
