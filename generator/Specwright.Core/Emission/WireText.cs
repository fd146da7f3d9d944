using System.Globalization;
using System.Linq;
using Specwright.Planning.Plans;
using static Specwright.Planning.Naming.CSharpIdentifier;

namespace Specwright.Emission;

/// <summary>Spells the text of a value outside of JSON.</summary>
internal static class WireText
{
    /// <summary>The text of a parameter; null where it has no value.</summary>
    public static string Of(ParameterPlan parameter, TypeNames types) =>
        Of(parameter.Type, Escape(parameter.Name), !parameter.IsRequired, types);

    /// <summary>The texts of a parameter's values.</summary>
    public static string OfList(ParameterPlan parameter, TypeNames types) =>
        OfList(
            new ListRef(((ListRef)parameter.Type).Item with { IsNullable = false }), Escape(parameter.Name), types, [.. parameter.ItemDelimiters]);

    /// <summary>The text of a value.</summary>
    public static string Of(TypeRef type, string value, bool isOptional, TypeNames types) => type switch
    {
        ScalarRef { Scalar: Scalar.String } => value,
        ScalarRef { Scalar: Scalar.Raw } => Text(type, value, isOptional, types),
        ScalarRef { Scalar: var scalar } => $"{types["Format"]}.{scalar}({value})",
        GeneratedRef { Kind: GeneratedKind.StringEnum } => isOptional ? $"{value}?.Value" : $"{value}.Value",
        GeneratedRef { Kind: GeneratedKind.Int32Enum } => $"{types["Format"]}.Int32((int?){value})",
        GeneratedRef { Kind: GeneratedKind.Int64Enum } => $"{types["Format"]}.Int64((long?){value})",
        _ => Text(type, value, isOptional, types),
    };

    /// <summary>The texts of the values in a list.</summary>
    /// <param name="list">The type of the list.</param>
    /// <param name="value">The list.</param>
    /// <param name="types">The names of types.</param>
    /// <param name="delimiters">What stands between the values of lists in the list, level by level.</param>
    public static string OfList(TypeRef list, string value, TypeNames types, params string[] delimiters)
    {
        var (item, isNullable) = ((ListRef)list).Item;
        if (item is ScalarRef { Scalar: Scalar.String })
        {
            return value;
        }

        // The values of each level have a name of their own.
        var name = "item" + (delimiters.Length > 0 ? delimiters.Length.ToString(CultureInfo.InvariantCulture) : "");
        var text = delimiters.Length > 0 && item is ListRef
            ? $"{types["Format"]}.Join({OfList(item, name, types, [.. delimiters.Skip(1)])}, {CSharpLiteral.String(delimiters[0])})"
            : Of(item, name, isNullable, types);
        return $"{types["Format"]}.List({value}, static {name} => {text})";
    }

    // A value of several types may be a string, which has no quotes outside of JSON.
    private static string Text(TypeRef type, string value, bool isOptional, TypeNames types) =>
        $"{types["Format"]}.Text<{types.Arguments(new TypeUse(type, isOptional && type.IsValueType))}>({value})";
}
