namespace Specwright.Model;

/// <summary>What a JSON value may be (OpenAPI 3.0.3, Schema Object; JSON Schema 2020-12 in OpenAPI 3.1).</summary>
public abstract record Schema
{
    /// <summary>The document's title for it.</summary>
    public string? Title { get; init; }

    /// <summary>What it means.</summary>
    public Prose? Prose { get; init; }

    /// <summary>The text of <see cref="Prose"/>.</summary>
    public string? Description => Prose?.Text;

    /// <summary>Whether the value may be null: <c>nullable</c>, <c>x-nullable</c>, or <c>null</c> among the types.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether callers should move away from it.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Whether it occurs in answers only.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether it occurs in requests only.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>The default, as JSON text.</summary>
    public string? Default { get; init; }

    /// <summary>Where it stands in the document.</summary>
    public required SourceLocation Location { get; init; }
}

/// <summary>A schema that others refer to.</summary>
/// <param name="Key">What a <see cref="ReferenceSchema"/> names: the file and JSON pointer, unique in the description.</param>
/// <param name="Name">The last segment of the pointer: the document's name for it.</param>
/// <param name="Schema">What it allows.</param>
public sealed record NamedSchema(string Key, string Name, Schema Schema);

/// <summary>Another schema, by its key. Annotations beside <c>$ref</c> stand on this one and override the target's.</summary>
public sealed record ReferenceSchema : Schema
{
    /// <summary>The <see cref="NamedSchema.Key"/> of the target, which exists and is not itself a chain that leads back here.</summary>
    public required string Target { get; init; }
}

/// <summary>Any JSON value: <c>{}</c> or <c>true</c>.</summary>
public sealed record AnySchema : Schema;

/// <summary>A string, number, integer or boolean.</summary>
public sealed record ScalarSchema : Schema
{
    /// <summary>The JSON type.</summary>
    public required ScalarType Type { get; init; }

    /// <summary>What the value stands for, such as <c>int64</c>, <c>date-time</c> or <c>unixtime-ms</c> (OpenAPI Format Registry).</summary>
    public string? Format { get; init; }
}

/// <summary>The JSON types that have no parts.</summary>
public enum ScalarType
{
    /// <summary>A string.</summary>
    String,

    /// <summary>A number without a fraction.</summary>
    Integer,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,
}

/// <summary>One of listed values (also <c>const</c>). Null among them is said by <see cref="Schema.IsNullable"/> instead.</summary>
public sealed record EnumSchema : Schema
{
    /// <summary>The type that all values share.</summary>
    public required ScalarType Type { get; init; }

    /// <summary>What the value stands for, when the document says.</summary>
    public string? Format { get; init; }

    /// <summary>The values, distinct, in the document's order.</summary>
    public required EquatableArray<EnumValue> Values { get; init; }
}

/// <summary>A value of an enumeration.</summary>
/// <param name="Text">The value: the string itself, or the number's or boolean's JSON text.</param>
/// <param name="Name">The document's name for it (<c>x-enum-varnames</c>, <c>x-ms-enum</c>).</param>
/// <param name="Description">What it means (<c>x-enum-descriptions</c>, <c>x-ms-enum</c>).</param>
public sealed record EnumValue(string Text, string? Name, string? Description);

/// <summary>An array whose items are alike.</summary>
public sealed record ArraySchema : Schema
{
    /// <summary>What each item may be.</summary>
    public required Schema Items { get; init; }

    /// <summary>Whether no two items are equal.</summary>
    public bool UniqueItems { get; init; }
}

/// <summary>An array whose items differ by position (<c>prefixItems</c> in OpenAPI 3.1, <c>x-prefix-items</c> before).</summary>
public sealed record TupleSchema : Schema
{
    /// <summary>What each position may be; a title names it.</summary>
    public required EquatableArray<Schema> Items { get; init; }

    /// <summary>What items behind those may be, when the document says.</summary>
    public Schema? Rest { get; init; }
}

/// <summary>An object: <c>allOf</c> is merged into it, the members of the schema that it extends included.</summary>
public sealed record ObjectSchema : Schema
{
    /// <summary>
    /// The <see cref="NamedSchema.Key"/> of the schema that this one extends: one of its <c>allOf</c> whose subtypes a
    /// discriminator tells apart (OpenAPI 3.0.3, 4.7.24.1, "Composition and Inheritance").
    /// </summary>
    public string? Base { get; init; }

    /// <summary>What tells the schemas apart that extend this one, those included that extend them.</summary>
    public Discriminator? Discriminator { get; init; }

    /// <summary>The value by which the discriminator of a <see cref="Base"/>, or its own, knows this schema.</summary>
    public string? DiscriminatorValue { get; init; }

    /// <summary>The members that the document names, in its order.</summary>
    public EquatableArray<Property> Properties { get; init; }

    /// <summary>Whether members that are not named may occur.</summary>
    public AdditionalProperties Additional { get; init; }

    /// <summary>What unnamed members may be, when <see cref="Additional"/> is <see cref="AdditionalProperties.Typed"/>.</summary>
    public Schema? AdditionalSchema { get; init; }
}

/// <summary>What an object says of members that it does not name.</summary>
public enum AdditionalProperties
{
    /// <summary>Nothing: they may occur, with any value.</summary>
    Unspecified,

    /// <summary>They may occur with any value, and the document says so.</summary>
    Any,

    /// <summary>They may occur, and have a schema.</summary>
    Typed,

    /// <summary>They may not occur.</summary>
    Forbidden,
}

/// <summary>A member of an object.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Schema">What values it takes.</param>
/// <param name="IsRequired">Whether the object always has it.</param>
public sealed record Property(string Name, Schema Schema, bool IsRequired)
{
    /// <summary>The document's name for it in clients (<c>x-ms-client-name</c>), where it gives one.</summary>
    public string? ClientName { get; init; }
}

/// <summary>One of several schemas (<c>oneOf</c>, <c>anyOf</c>). Null among them is said by <see cref="Schema.IsNullable"/> instead.</summary>
public sealed record UnionSchema : Schema
{
    /// <summary>The alternatives, at least two, in the document's order.</summary>
    public required EquatableArray<Schema> Alternatives { get; init; }

    /// <summary>What tells the alternatives apart, when the document says.</summary>
    public Discriminator? Discriminator { get; init; }
}

/// <summary>A property whose value tells alternatives apart (OpenAPI 3.0.3, Discriminator Object).</summary>
/// <param name="PropertyName">The property's name on the wire.</param>
/// <param name="Mapping">Values and the keys of the schemas that they select; implied ones (a schema's name) included.</param>
public sealed record Discriminator(string PropertyName, EquatableArray<DiscriminatorValue> Mapping)
{
    /// <summary>The key of the schema for a value that is absent or not mapped (OpenAPI 3.2.0, <c>defaultMapping</c>).</summary>
    public string? Default { get; init; }
}

/// <summary>A value of a discriminating property.</summary>
/// <param name="Value">The property's value.</param>
/// <param name="Target">The <see cref="NamedSchema.Key"/> that it selects.</param>
public sealed record DiscriminatorValue(string Value, string Target);
