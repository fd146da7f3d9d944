using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Spells how a value is read and written.</summary>
internal static class JsonExpressions
{
    /// <summary>Reads a value; null where it is null.</summary>
    public static string Read(TypeRef type, TypeNames types) => type switch
    {
        ScalarRef { Scalar: Scalar.WholeUnixSeconds } => "reader.ReadUnixSeconds()",
        ScalarRef { Scalar: Scalar.WholeUnixMilliseconds } => "reader.ReadUnixMilliseconds()",
        ScalarRef { Scalar: var scalar } => $"reader.Read{scalar}()",
        GeneratedRef { Kind: GeneratedKind.Class } generated => $"reader.ReadModel<{generated.Name}>()",
        GeneratedRef { Kind: GeneratedKind.StringEnum } generated => $"reader.ReadEnum<{generated.Name}>()",
        _ => $"{types.Codec(new TypeUse(type, type.IsValueType))}.Read(ref reader)",
    };

    /// <summary>Writes a value on its own.</summary>
    public static string Write(TypeUse use, string value, TypeNames types) => use switch
    {
        { Type: ScalarRef { Scalar: var scalar } type } when !use.IsNullable || !type.IsValueType => $"writer.{scalar}({value});",
        { Type: GeneratedRef { Kind: GeneratedKind.Class } } => $"writer.Model({value});",
        { Type: GeneratedRef { Kind: GeneratedKind.StringEnum }, IsNullable: false } => $"writer.Enum({value});",
        _ => $"{types.Codec(use)}.Write(ref writer, {value});",
    };
}
