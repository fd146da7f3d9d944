using System.Globalization;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Types;

/// <summary>Plans enumerations.</summary>
internal static class EnumPlanner
{
    private static readonly ReservedNames s_members = new(
        "Value", "Read", "Write", "Clone", "PrintMembers", "Equals", "ReferenceEquals", "GetHashCode", "ToString", "GetType", "MemberwiseClone",
        "Finalize");

    /// <summary>What an enumeration becomes; none when its values' own type does better.</summary>
    public static GeneratedKind? KindOf(EnumSchema schema)
    {
        if (schema.Values.IsEmpty)
        {
            return null;
        }

        return schema.Type switch
        {
            ScalarType.String => GeneratedKind.StringEnum,
            ScalarType.Integer when schema.Values.All(IsInt64) => IsNarrow(schema)
                ? GeneratedKind.Int32Enum
                : GeneratedKind.Int64Enum,
            _ => null,
        };
    }

    public static TypePlan Plan(EnumSchema schema, GeneratedRef type, TypeHint hint) =>
        type.Kind == GeneratedKind.StringEnum
            ? new StringEnumPlan
            {
                Name = type.Name,
                Doc = Docs.Of(schema, hint.Place),
                IsDeprecated = schema.IsDeprecated,
                Members = Members(schema, new NameScope(s_members, type.Name)),
            }
            : new IntegerEnumPlan
            {
                Name = type.Name,
                Doc = Docs.Of(schema, hint.Place),
                IsDeprecated = schema.IsDeprecated,
                IsInt64 = type.Kind == GeneratedKind.Int64Enum,
                Members = Members(schema, new NameScope()),
            };

    private static EquatableArray<EnumMemberPlan> Members(EnumSchema schema, NameScope scope)
    {
        var names = scope.Assign([.. schema.Values.Select(Claim)], "Value");
        return schema.Values
            .Select((value, index) => new EnumMemberPlan(
                names[index],
                value.Text,
                Docs.OfSaid(value.Description)))
            .ToEquatableArray();
    }

    private static NameClaim Claim(EnumValue value) => NameClaim
        .Of(string.IsNullOrWhiteSpace(value.Name) ? value.Text : value.Name!, value.Text)
        .Select(static name => name.Length > 1 && name[0] == '_' && char.IsDigit(name[1]) ? "Value" + name.Substring(1) : name);

    // JSON may write 1 as 1.0, but such a list has not been seen; it stays a plain number.
    private static bool IsInt64(EnumValue value) =>
        long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsNarrow(EnumSchema schema) => schema.Format != "int64" && schema.Values.All(value =>
        int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
}
