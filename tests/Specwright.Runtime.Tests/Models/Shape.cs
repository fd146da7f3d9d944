using Specwright.Runtime.Json;

namespace Specwright.Runtime.Tests.Models;

/// <summary>A union told apart by JSON kind, by discriminator, and by members; anything else stays as it came.</summary>
public sealed partial class Shape : IJsonCodec<Shape?>
{
    private static readonly MemberTable s_kinds = new("\"alert\":\"entity\":"u8);
    private static readonly MemberTable s_required = new("\"title\":\"id\":"u8);

    private readonly object? _value;

    private Shape(object? value) => _value = value;

    public Alert? Alert => _value as Alert;

    public AlertEntity? Entity => _value as AlertEntity;

    public string? Text => _value as string;

    public RawJson? Other => _value as RawJson?;

    public static Shape? Read(ref JsonCursor reader)
    {
        switch (reader.Peek())
        {
            case JsonKind.Null:
                reader.TryReadNull();
                return null;
            case JsonKind.String:
                return new Shape(reader.ReadString());
            case JsonKind.Object:
                ulong members = reader.PeekMembers(s_required);
                return reader.PeekStringMember("kind"u8, s_kinds) switch
                {
                    0 => new Shape(reader.ReadModel<Alert>()),
                    1 => new Shape(reader.ReadModel<AlertEntity>()),
                    -1 when (members & 1) != 0 => new Shape(reader.ReadModel<Alert>()),
                    -1 when (members & 2) != 0 => new Shape(reader.ReadModel<AlertEntity>()),
                    _ => new Shape(RawJsonCodec.Read(ref reader)),
                };
            default:
                return new Shape(RawJsonCodec.Read(ref reader));
        }
    }

    public static void Write(ref JsonWriter writer, Shape? value)
    {
        switch (value?._value)
        {
            case string text: writer.String(text); break;
            case Alert alert: writer.Model(alert); break;
            case AlertEntity entity: writer.Model(entity); break;
            case RawJson raw: writer.Raw(raw); break;
            default: writer.Null(); break;
        }
    }
}
