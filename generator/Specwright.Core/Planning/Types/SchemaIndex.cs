using System;
using System.Collections.Generic;
using Specwright.Model;

namespace Specwright.Planning.Types;

/// <summary>Follows references.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<string, NamedSchema> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<Schema, UnionMembers> _members = new(SchemaReference.Instance);
    private int _inherited;

    public SchemaIndex(IEnumerable<NamedSchema> schemas)
    {
        foreach (var schema in schemas)
        {
            _schemas[schema.Key] = schema;
        }
    }

    /// <summary>What each schema allows, as a number.</summary>
    public SchemaShapes Shapes { get; } = new();

    /// <summary>The schema that <paramref name="key"/> names.</summary>
    public NamedSchema this[string key] => _schemas[key];

    /// <summary>What <paramref name="schema"/> refers to, directly or through others; itself when it is no reference.</summary>
    public Schema Target(Schema schema)
    {
        while (schema is ReferenceSchema reference)
        {
            schema = _schemas[reference.Target].Schema;
        }

        return schema;
    }

    /// <summary>Whether the value may be null, on the way to the target, there, or in an alternative of a union.</summary>
    public bool IsNullable(Schema schema) =>
        SaysNull(schema) || (Target(schema) is UnionSchema union && UnionMembers.Of(union, this).HasNull);

    /// <summary>Whether the value may be null, on the way to the target or there, alternatives set aside.</summary>
    public bool SaysNull(Schema schema)
    {
        while (!schema.IsNullable && schema is ReferenceSchema reference)
        {
            schema = _schemas[reference.Target].Schema;
        }

        return schema.IsNullable;
    }

    /// <summary>The key of the last reference on the way to the target.</summary>
    public string? TargetKey(Schema schema)
    {
        string? key = null;
        while (schema is ReferenceSchema reference)
        {
            key = reference.Target;
            schema = _schemas[key].Schema;
        }

        return key;
    }

    /// <summary>What <paramref name="find"/> finds in a union, which is looked for once.</summary>
    public UnionMembers MembersOf(UnionSchema union, Func<UnionSchema, SchemaIndex, UnionMembers> find)
    {
        if (!_members.TryGetValue(union, out var members))
        {
            members = find(union, this);
            _members.Add(union, members);
        }

        return members;
    }

    /// <summary>Counts alternatives that a union has from one within it; false when there are too many.</summary>
    public bool TryInherit(int count) => (_inherited += count) <= UnionMembers.MaxInherited;
}
