using Specwright.Reading;

namespace Specwright.Overlays.JsonPath;

/// <summary>A JSON value in a filter, or nothing, which is what a query without a result yields.</summary>
/// <param name="Kind">The type of a scalar; null for an object, an array and nothing.</param>
/// <param name="Text">The text of a string, <c>true</c> or <c>false</c>.</param>
/// <param name="Number">The number.</param>
/// <param name="Node">The object or array.</param>
internal readonly record struct FilterValue(ScalarKind? Kind, string? Text, double Number, DocumentNode? Node)
{
    public static FilterValue Nothing => default;

    public static FilterValue Null => new(ScalarKind.Null, null, 0, null);

    public bool IsNothing => Kind is null && Node is null;

    public static FilterValue Of(bool value) => new(ScalarKind.Boolean, value ? "true" : "false", 0, null);

    public static FilterValue Of(double value) => new(ScalarKind.Number, null, value, null);

    public static FilterValue Of(string value) => new(ScalarKind.String, value, 0, null);

    public static FilterValue Of(DocumentNode node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Null } => Null,
        ScalarNode { Kind: ScalarKind.String } text => Of(text.Text),
        ScalarNode { Boolean: { } value } => Of(value),
        ScalarNode number => Of(number.TryGetDouble(out var value) ? value : double.NaN),
        _ => new FilterValue(null, null, 0, node),
    };
}
