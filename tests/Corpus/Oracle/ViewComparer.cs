using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Oracle;

/// <summary>Compares two views of a document.</summary>
internal sealed class ViewComparer
{
    private readonly List<Difference> _differences = [];

    private ViewComparer()
    {
    }

    /// <summary>How many values were compared.</summary>
    public ComparisonCounts Counts { get; private set; } = new(0, 0, 0, 0);

    /// <summary>All differences of <paramref name="ours"/> from <paramref name="oracle"/>.</summary>
    public static (IReadOnlyList<Difference> Differences, ComparisonCounts Counts) Compare(ApiView oracle, ApiView ours)
    {
        var comparer = new ViewComparer();
        comparer.Each(
            oracle.Operations,
            // What the oracle could not follow is not to be compared.
            ours.Operations
                .Where(operation => !oracle.UnresolvedPaths.Any(path => operation.Key.EndsWith(" " + path, StringComparison.Ordinal)))
                .ToDictionary(),
            "",
            DifferenceKind.OperationMissing,
            DifferenceKind.OperationAdded,
            comparer.Operation);
        comparer.Each(
            oracle.Schemas, ours.Schemas, "", DifferenceKind.SchemaMissing, DifferenceKind.SchemaAdded, comparer.Component);
        return (comparer._differences, comparer.Counts);
    }

    private void Operation(OperationView oracle, OperationView ours, string place)
    {
        Counts = Counts with { Operations = Counts.Operations + 1 };
        Value(DifferenceKind.OperationId, place, oracle.Id, ours.Id);
        Value(DifferenceKind.Deprecated, place, oracle.IsDeprecated, ours.IsDeprecated);
        var isUnresolved = oracle.Parameters.Keys.Any(string.IsNullOrWhiteSpace);
        Each(
            oracle.Parameters,
            ours.Parameters,
            place + " ",
            DifferenceKind.ParameterMissing,
            DifferenceKind.ParameterAdded,
            Parameter,
            new SchemaView { Types = TypeSet.Any, IsUnresolved = isUnresolved });
    }

    private void Parameter(ParameterView oracle, ParameterView ours, string place)
    {
        Counts = Counts with { Parameters = Counts.Parameters + 1 };
        Value(DifferenceKind.ParameterRequired, place, oracle.IsRequired, ours.IsRequired, oracle.Schema, ours.Schema);
        Value(
            DifferenceKind.ParameterStyle,
            place,
            $"{oracle.Style}, explode {oracle.Explode}",
            $"{ours.Style}, explode {ours.Explode}",
            oracle.Schema,
            ours.Schema);
        Schema(oracle.Schema, ours.Schema, place);
    }

    private void Component(SchemaView oracle, SchemaView ours, string place)
    {
        Counts = Counts with { Schemas = Counts.Schemas + 1 };
        Schema(oracle, ours, place);
    }

    private void Schema(SchemaView oracle, SchemaView ours, string place)
    {
        Value(DifferenceKind.Types, place, oracle.Types, ours.Types, oracle, ours);
        if (oracle.Types != ours.Types)
        {
            // All else would differ for the same reason.
            return;
        }

        Value(DifferenceKind.Format, place, oracle.Format, ours.Format, oracle, ours);
        Value(DifferenceKind.Values, place, Join(oracle.Values), Join(ours.Values), oracle, ours);
        if (oracle.Items is not null && ours.Items is not null)
        {
            Schema(oracle.Items, ours.Items, place + "[]");
        }

        if (oracle.Properties is not null && ours.Properties is not null)
        {
            Each(
                oracle.Properties,
                ours.Properties,
                place + ".",
                DifferenceKind.PropertyMissing,
                DifferenceKind.PropertyAdded,
                (left, right, name) => Property(left, right, name, oracle, ours),
                oracle,
                ours);
        }
    }

    private void Property(PropertyView oracle, PropertyView ours, string place, SchemaView oracleOwner, SchemaView ourOwner)
    {
        Counts = Counts with { Properties = Counts.Properties + 1 };
        Value(DifferenceKind.PropertyRequired, place, oracle.IsRequired, ours.IsRequired, oracleOwner, ourOwner);
        Schema(oracle.Schema, ours.Schema, place);
    }

    private void Each<T>(
        IReadOnlyDictionary<string, T> oracle,
        IReadOnlyDictionary<string, T> ours,
        string place,
        DifferenceKind missing,
        DifferenceKind added,
        Action<T, T, string> compare,
        SchemaView? oracleOwner = null,
        SchemaView? ourOwner = null)
    {
        foreach (var (name, value) in oracle)
        {
            if (ours.TryGetValue(name, out var other))
            {
                compare(value, other, place + name);
            }
            else
            {
                Add(missing, place + name, "there", "not there", oracleOwner, ourOwner);
            }
        }

        foreach (var name in ours.Keys.Where(name => !oracle.ContainsKey(name)))
        {
            Add(added, place + name, "not there", "there", oracleOwner, ourOwner);
        }
    }

    private void Value<T>(
        DifferenceKind kind, string place, T oracle, T ours, SchemaView? oracleSchema = null, SchemaView? ourSchema = null)
    {
        if (!EqualityComparer<T>.Default.Equals(oracle, ours))
        {
            Add(kind, place, $"{oracle}", $"{ours}", oracleSchema, ourSchema);
        }
    }

    private void Add(
        DifferenceKind kind, string place, string oracle, string ours, SchemaView? oracleSchema, SchemaView? ourSchema)
        => _differences.Add(new Difference(kind, place, oracle, ours) { OracleSchema = oracleSchema, OurSchema = ourSchema });

    private static string Join(IReadOnlyList<string>? values) => values is null ? "" : string.Join(", ", values);
}

/// <summary>How much was compared.</summary>
internal sealed record ComparisonCounts(int Operations, int Parameters, int Schemas, int Properties)
{
    public static ComparisonCounts operator +(ComparisonCounts left, ComparisonCounts right) => new(
        left.Operations + right.Operations,
        left.Parameters + right.Parameters,
        left.Schemas + right.Schemas,
        left.Properties + right.Properties);
}
