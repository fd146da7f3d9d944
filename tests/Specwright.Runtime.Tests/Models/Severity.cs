using Specwright.Runtime.Json;

namespace Specwright.Runtime.Tests.Models;

/// <summary>A string enumeration that keeps values it does not know.</summary>
public readonly partial record struct Severity : IJsonCodec<Severity>
{
    private static readonly MemberTable s_values = new("\"low\":\"high\":"u8);

    private readonly string? _value;

    public Severity(string value) => _value = value is "" ? null : value;

    public static Severity Low { get; } = new("low");

    public static Severity High { get; } = new("high");

    public string Value => _value ?? string.Empty;

    public static Severity Read(ref JsonCursor reader)
        => new(KnownText.Read(ref reader, s_values));

    public static void Write(ref JsonWriter writer, Severity value) => writer.String(value.Value);

    public override string ToString() => Value;
}
