namespace Specwright.Planning.Plans;

/// <summary>A C# type for a JSON value, and the codec that goes with it.</summary>
internal abstract record TypeRef
{
    public abstract bool IsValueType { get; }
}

/// <summary>A type that the framework or the runtime brings.</summary>
internal sealed record ScalarRef(Scalar Scalar) : TypeRef
{
    public override bool IsValueType => Scalar is not (Scalar.String or Scalar.Uri or Scalar.Bytes);
}

/// <summary>A generated type.</summary>
internal sealed record GeneratedRef(string Name, GeneratedKind Kind) : TypeRef
{
    public override bool IsValueType => Kind != GeneratedKind.Class;
}

/// <summary>A list.</summary>
internal sealed record ListRef(TypeUse Item) : TypeRef
{
    public override bool IsValueType => false;
}

/// <summary>A map from names to values.</summary>
internal sealed record MapRef(TypeUse Value) : TypeRef
{
    public override bool IsValueType => false;
}

/// <summary>A type where it is used.</summary>
internal sealed record TypeUse(TypeRef Type, bool IsNullable = false);

/// <summary>The kinds of generated types, as far as their users must know.</summary>
internal enum GeneratedKind
{
    /// <summary>A model, union or tuple: a class that is its own codec.</summary>
    Class,

    /// <summary>An enumeration of strings: a struct that is its own codec.</summary>
    StringEnum,

    /// <summary>A C# enum over <see cref="int"/>.</summary>
    Int32Enum,

    /// <summary>A C# enum over <see cref="long"/>.</summary>
    Int64Enum,
}

/// <summary>Values without parts. The names are those that the runtime's readers, writers and codecs bear.</summary>
internal enum Scalar
{
    String,
    Boolean,
    Int32,
    Int64,
    Double,
    Single,
    Decimal,
    DateTime,
    Date,
    Time,
    Duration,
    Guid,
    Uri,
    Bytes,
    UnixSeconds,
    UnixMilliseconds,

    /// <summary>Seconds described as an integer: read like the others, written without a fraction.</summary>
    WholeUnixSeconds,

    /// <summary>Milliseconds described as an integer: read like the others, written without a fraction.</summary>
    WholeUnixMilliseconds,
    Raw,
}
