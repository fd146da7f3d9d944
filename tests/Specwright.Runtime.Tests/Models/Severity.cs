using System;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Tests.Models;

/// <summary>A string enumeration that keeps values it does not know.</summary>
public readonly partial struct Severity(string value) : IEquatable<Severity>, IJsonCodec<Severity>
{
    private static readonly MemberTable s_values = new("\"low\":\"high\":"u8);

    private readonly string? _value = value;

    public static Severity Low { get; } = new("low");

    public static Severity High { get; } = new("high");

    public string Value => _value ?? string.Empty;

    public static bool operator ==(Severity left, Severity right) => left.Equals(right);

    public static bool operator !=(Severity left, Severity right) => !left.Equals(right);

    public static Severity Read<TReader>(ref TReader reader)
        where TReader : struct, IJsonReader, allows ref struct
        => reader.ReadKnownString(s_values, out string? other) switch
        {
            0 => Low,
            1 => High,
            -1 => throw reader.Refuse("The value must not be null."),
            _ => new Severity(other!),
        };

    public static void Write(ref JsonWriter writer, Severity value) => writer.String(value.Value);

    public bool Equals(Severity other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Severity other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    public override string ToString() => Value;
}
