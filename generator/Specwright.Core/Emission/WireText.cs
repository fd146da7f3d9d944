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
        OfList(parameter.Type, Escape(parameter.Name), types);

    /// <summary>The text of a value.</summary>
    public static string Of(TypeRef type, string value, bool isOptional, TypeNames types) => type switch
    {
        ScalarRef { Scalar: Scalar.String } => value,
        ScalarRef { Scalar: Scalar.Raw } => Json(type, value, isOptional, types),
        ScalarRef { Scalar: var scalar } => $"{types["Format"]}.{scalar}({value})",
        GeneratedRef { Kind: GeneratedKind.StringEnum } => isOptional ? $"{value}?.Value" : $"{value}.Value",
        GeneratedRef { Kind: GeneratedKind.Int32Enum } => $"{types["Format"]}.Int32((int?){value})",
        GeneratedRef { Kind: GeneratedKind.Int64Enum } => $"{types["Format"]}.Int64((long?){value})",
        _ => Json(type, value, isOptional, types),
    };

    /// <summary>The texts of the values in a list.</summary>
    public static string OfList(TypeRef list, string value, TypeNames types)
    {
        var item = ((ListRef)list).Item.Type;
        return item is ScalarRef { Scalar: Scalar.String }
            ? value
            : $"{types["Format"]}.List({value}, static item => {Of(item, "item", false, types)})";
    }

    private static string Json(TypeRef type, string value, bool isOptional, TypeNames types) =>
        $"{types["Format"]}.Json<{types.Arguments(new TypeUse(type, isOptional && type.IsValueType))}>({value})";
}
