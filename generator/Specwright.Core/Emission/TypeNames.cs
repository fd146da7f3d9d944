using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Planning;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Spells types in one file, and remembers which namespaces that takes.</summary>
internal sealed class TypeNames
{
    private readonly HashSet<string> _hidden;
    private readonly HashSet<string> _usings = new(StringComparer.Ordinal);

    public TypeNames(FilePlan file)
    {
        _hidden = new HashSet<string>(file.HiddenTypes, StringComparer.Ordinal);
    }

    /// <summary>The namespaces of the framework types that were spelled without theirs.</summary>
    public IEnumerable<string> Usings => _usings.OrderBy(static name => name, NamespaceOrder.Instance);

    /// <summary>A type that the framework or the runtime brings.</summary>
    public string this[string name]
    {
        get
        {
            var home = FrameworkTypes.Namespaces[name];
            if (_hidden.Contains(name))
            {
                return $"global::{home}.{name}";
            }

            _usings.Add(home);
            return name;
        }
    }

    /// <summary>A type where it is used.</summary>
    public string Of(TypeUse use) => use.IsNullable ? Nullable(use.Type) : Of(use.Type);

    /// <summary>A type with null among its values.</summary>
    public string Nullable(TypeRef type) => Of(type) + "?";

    /// <summary>A type.</summary>
    public string Of(TypeRef type) => type switch
    {
        GeneratedRef generated => generated.Name,
        ListRef list => $"{this["IReadOnlyList"]}<{Of(list.Item)}>",
        MapRef map => $"{this["IReadOnlyDictionary"]}<string, {Of(map.Value)}>",
        ScalarRef { Scalar: var scalar } => Of(scalar),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The codec of a type where it is used.</summary>
    public string Codec(TypeUse use) => use.IsNullable && use.Type.IsValueType
        ? $"{this["NullableCodec"]}<{Of(use.Type)}, {Codec(use.Type)}>"
        : Codec(use.Type);

    /// <summary>The codec of a type.</summary>
    public string Codec(TypeRef type) => type switch
    {
        GeneratedRef { Kind: GeneratedKind.Int32Enum } generated => $"{this["Int32EnumCodec"]}<{generated.Name}>",
        GeneratedRef { Kind: GeneratedKind.Int64Enum } generated => $"{this["Int64EnumCodec"]}<{generated.Name}>",
        GeneratedRef generated => generated.Name,
        ListRef list => $"{this["ListCodec"]}<{Arguments(list.Item)}>",
        MapRef map => $"{this["MapCodec"]}<{Arguments(map.Value)}>",
        ScalarRef { Scalar: Scalar.Raw } => this["RawJsonCodec"],
        ScalarRef { Scalar: var scalar } => this[scalar + "Codec"],
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>A type and its codec, as the runtime's generic members take them.</summary>
    public string Arguments(TypeUse use) => $"{Of(use)}, {Codec(use)}";

    /// <summary>A type and its codec, null set aside.</summary>
    public string Arguments(TypeRef type) => $"{Of(type)}, {Codec(type)}";

    private string Of(Scalar scalar) => scalar switch
    {
        Scalar.String => "string",
        Scalar.Boolean => "bool",
        Scalar.Int32 => "int",
        Scalar.Int64 => "long",
        Scalar.Double => "double",
        Scalar.Single => "float",
        Scalar.Decimal => "decimal",
        Scalar.Bytes => "byte[]",
        Scalar.DateTime or Scalar.UnixSeconds or Scalar.UnixMilliseconds or Scalar.WholeUnixSeconds or Scalar.WholeUnixMilliseconds
            => this["DateTimeOffset"],
        Scalar.Date => this["DateOnly"],
        Scalar.Time => this["OffsetTime"],
        Scalar.Duration => this["IsoDuration"],
        Scalar.Guid => this["Guid"],
        Scalar.Uri => this["Uri"],
        _ => this["RawJson"],
    };
}
