using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Helpers;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Specwright.Runtime.Http;

/// <summary>Reads a value without members from Kiota's parse node, whose methods have a name for each type.</summary>
internal static class PrimitiveValue
{
    /// <exception cref="InvalidOperationException">The type is none that Kiota has, and no enum.</exception>
    public static T? Read<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(IParseNode node)
        => (T?)Read(node, typeof(T));

    private static object? Read(IParseNode node, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type type)
        => type == typeof(string) ? node.GetStringValue()
            : type == typeof(bool?) ? node.GetBoolValue()
            : type == typeof(byte?) ? node.GetByteValue()
            : type == typeof(sbyte?) ? node.GetSbyteValue()
            : type == typeof(int?) ? node.GetIntValue()
            : type == typeof(long?) ? node.GetLongValue()
            : type == typeof(float?) ? node.GetFloatValue()
            : type == typeof(double?) ? node.GetDoubleValue()
            : type == typeof(decimal?) ? node.GetDecimalValue()
            : type == typeof(Guid?) ? node.GetGuidValue()
            : type == typeof(DateTimeOffset?) ? node.GetDateTimeOffsetValue()
            : type == typeof(TimeSpan?) ? node.GetTimeSpanValue()
            : type == typeof(Date?) ? node.GetDateValue()
            : type == typeof(Time?) ? node.GetTimeValue()
            : node.GetStringValue() is { Length: > 0 } name ? EnumHelpers.GetEnumValue(type, name)
            : throw new InvalidOperationException($"An answer that is a {type.Name} cannot be read.");
}
