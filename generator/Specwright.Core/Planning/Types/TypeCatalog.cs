using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Types;

/// <summary>
/// Gives every schema its C# type. A named schema is planned once, when something first reaches it; an unnamed one once
/// for all places where it is the same. Scalars, lists, maps and references get no type of their own.
/// </summary>
internal sealed class TypeCatalog
{
    // Nobody writes a type of that depth by hand, and a document can name a thousand schemas each of which is a list of the next.
    private const int MaxDepth = 32;

    private readonly ApiDescription _description;
    private readonly UnnamedTypes _names;
    private readonly IReadOnlyDictionary<string, string> _reserved;
    private readonly Dictionary<string, TypeRef> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeRef> _unnamed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelPlan> _models = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly Queue<Func<TypePlan>> _pending = new();
    private readonly List<TypePlan> _types = [];
    private readonly Dictionary<string, TypePlan> _typesByName = new(StringComparer.Ordinal);
    private readonly HashSet<SourceLocation> _cut = [];
    private PlanDiagnostics? _diagnostics;
    private int _depth;

    /// <param name="description">The description.</param>
    /// <param name="index">The schemas of it that have names.</param>
    /// <param name="schemas">The names of the types that they become.</param>
    /// <param name="names">The names of all other types.</param>
    /// <param name="diagnostics">What planning has to say.</param>
    public TypeCatalog(
        ApiDescription description,
        SchemaIndex index,
        IReadOnlyDictionary<string, string> schemas,
        UnnamedTypes names,
        PlanDiagnostics diagnostics)
    {
        _diagnostics = diagnostics;
        _description = description;
        _reserved = schemas;
        _names = names;
        Index = index;
        Paging = new PagingMembers(description, Index);
    }

    public SchemaIndex Index { get; }

    public PagingMembers Paging { get; }

    /// <summary>The types so far, in the order in which they were reached.</summary>
    public IReadOnlyList<TypePlan> Types => _types;

    /// <summary>The types so far, by name.</summary>
    public IReadOnlyDictionary<string, TypePlan> TypesByName => _typesByName;

    /// <summary>Takes the name of a type that is no schema's.</summary>
    public string TakeName(string name) => _names.Take(CSharpIdentifier.Shorten(name));

    /// <summary>The type of <paramref name="schema"/>, nullable where the value may be null.</summary>
    public TypeUse Use(Schema schema, TypeHint hint) => new(Resolve(schema, hint), Index.IsNullable(schema));

    /// <summary>The type of <paramref name="schema"/>; <paramref name="hint"/> names it if it needs a type and has no name.</summary>
    public TypeRef Resolve(Schema schema, TypeHint hint)
    {
        if (_depth == MaxDepth)
        {
            ReportDepth(schema.Location);
            return new ScalarRef(Scalar.Raw);
        }

        _depth++;
        var type = ResolveWithin(schema, hint);
        _depth--;
        return type;
    }

    /// <summary>The class that <paramref name="schema"/> extends.</summary>
    public ModelPlan? BaseOf(ObjectSchema schema) => schema.Base is { } key
        && Index[key] is { Schema: ObjectSchema parent } named
        && ResolveNamed(key) is GeneratedRef { Kind: GeneratedKind.Class } type
            ? PlanModel(parent, type, TypeHint.Named(type.Name, named.Name))
            : null;

    /// <summary>A type for a schema in a place where it is not JSON, and so another type than anywhere else.</summary>
    public GeneratedRef Add(TypeHint hint, Func<GeneratedRef, TypePlan> plan)
    {
        var type = new GeneratedRef(_names.Take(hint.Name), GeneratedKind.Class);
        _pending.Enqueue(() => plan(type));
        return type;
    }

    /// <summary>Plans the types that were reached, and those that they reach in turn.</summary>
    public void Complete()
    {
        while (_pending.Count > 0)
        {
            var type = _pending.Dequeue()();
            _types.Add(type);
            _typesByName.Add(type.Name, type);
        }
    }

    /// <summary>Reports nothing from here on.</summary>
    public void FallSilent() => _diagnostics = null;

    /// <summary>
    /// Plans what nothing has reached, too: an unnamed type that stands there has to be named as it will be when an
    /// operation that is added reaches it.
    /// </summary>
    public void ReachAll()
    {
        foreach (var schema in _description.Schemas)
        {
            ResolveNamed(schema.Key);
            Complete();
        }
    }

    /// <summary>Whether a schema becomes a type, rather than being written as one that is there already.</summary>
    public static bool BecomesType(Schema schema) => schema switch
    {
        ObjectSchema model => !model.Properties.IsEmpty || model.Additional == AdditionalProperties.Forbidden
            || model.Base is not null || model.Discriminator is not null,
        EnumSchema values => EnumPlanner.KindOf(values) is not null,
        UnionSchema or TupleSchema => true,
        _ => false,
    };

    private TypeRef ResolveWithin(Schema schema, TypeHint hint) => schema switch
    {
        ReferenceSchema reference => ResolveNamed(reference.Target),
        ScalarSchema scalar => ScalarTypes.Of(scalar.Type, scalar.Format),
        ArraySchema array => new ListRef(Use(array.Items, hint.Item())),
        ObjectSchema map when !BecomesType(map) => ResolveMap(map, hint),
        UnionSchema union when UnionMembers.Of(union, Index) is var members && !members.IsUnion => members.IsAny
            ? AnyOf(union, members)
            : members.ResolveOnly(this, hint),
        _ when BecomesType(schema) => ResolveUnnamed(schema, hint),
        EnumSchema values => ScalarTypes.Of(values.Type, values.Format),
        _ => new ScalarRef(Scalar.Raw),
    };

    private ScalarRef AnyOf(UnionSchema union, UnionMembers members)
    {
        if (members.IsCut && _diagnostics is not null && _cut.Add(union.Location))
        {
            _diagnostics.Report(
                PlanningRules.TooManyAlternatives,
                union.Location,
                UnionMembers.MaxDepth.ToString(CultureInfo.InvariantCulture),
                UnionMembers.MaxInherited.ToString(CultureInfo.InvariantCulture));
        }

        return new ScalarRef(Scalar.Raw);
    }

    private void ReportDepth(SourceLocation location)
    {
        if (_diagnostics is not null && _cut.Add(location))
        {
            _diagnostics.Report(PlanningRules.TypeNestedTooDeep, location, MaxDepth.ToString(CultureInfo.InvariantCulture));
        }
    }

    private TypeRef ResolveMap(ObjectSchema map, TypeHint hint) => map.Additional switch
    {
        AdditionalProperties.Typed when map.AdditionalSchema is { } value => new MapRef(Use(value, hint.Value())),
        AdditionalProperties.Any => new MapRef(new TypeUse(new ScalarRef(Scalar.Raw))),
        _ => new ScalarRef(Scalar.Raw),
    };

    /// <summary>The type of the schema that <paramref name="key"/> names.</summary>
    public TypeRef ResolveNamed(string key)
    {
        if (_named.TryGetValue(key, out var known))
        {
            return known;
        }

        // A list of itself, say, has no C# type without a class in between.
        if (!_open.Add(key))
        {
            return new ScalarRef(Scalar.Raw);
        }

        var schema = Index[key];
        var name = _reserved.TryGetValue(key, out var reserved) ? reserved : CSharpIdentifier.Pascal(schema.Name);
        var hint = TypeHint.Named(name, schema.Name);
        var isAlias = !BecomesType(schema.Schema)
            || (schema.Schema is UnionSchema union && !UnionMembers.Of(union, Index).IsUnion);
        var type = isAlias ? Resolve(schema.Schema, hint) : Plan(schema.Schema, name, hint, type => _named[key] = type);
        _open.Remove(key);
        return _named[key] = type;
    }

    private TypeRef ResolveUnnamed(Schema schema, TypeHint hint)
    {
        var shape = hint.Last + " " + Index.Shapes.Of(schema).ToString(CultureInfo.InvariantCulture);
        _names.Add(shape, hint);
        if (_unnamed.TryGetValue(shape, out var known))
        {
            return known;
        }

        var place = _names.Name(shape, hint);
        return Plan(schema, place.Name, place, type => _unnamed[shape] = type);
    }

    // The type is known before its parts are planned: they may lead back to it.
    private GeneratedRef Plan(Schema schema, string name, TypeHint hint, Action<TypeRef> publish)
    {
        var kind = schema is EnumSchema values ? EnumPlanner.KindOf(values)!.Value : GeneratedKind.Class;
        var type = new GeneratedRef(name, kind);
        publish(type);
        _pending.Enqueue(() => schema switch
        {
            EnumSchema values => EnumPlanner.Plan(values, type, hint),
            TupleSchema tuple => TuplePlanner.Plan(tuple, type, hint, this),
            UnionSchema union => UnionPlanner.Plan(union, type, hint, this),
            _ => PlanModel((ObjectSchema)schema, type, hint),
        });
        return type;
    }

    // What a class extends is planned before it, wherever it stands in the queue.
    private ModelPlan PlanModel(ObjectSchema schema, GeneratedRef type, TypeHint hint) => _models.TryGetValue(type.Name, out var known)
        ? known
        : _models[type.Name] = ModelPlanner.Plan(schema, type, hint, this);
}
