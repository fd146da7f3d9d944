using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Types;

/// <summary>Finds what tells the objects of a union apart.</summary>
internal static class ObjectTests
{
    private const int MaxNames = 64;

    public static ObjectTestPlan? Plan(UnionSchema union, IReadOnlyDictionary<UnionMember, int> indexes, SchemaIndex index)
    {
        var objects = indexes.Where(pair => pair.Key.Kind == ValueKind.Object).OrderBy(pair => pair.Value).ToList();
        if (objects.Select(pair => pair.Value).Distinct().Count() < 2)
        {
            return null;
        }

        var shapes = objects
            .Select(pair => new Candidate(pair.Value, pair.Key.Key, (ObjectSchema)index.Target(pair.Key.Schemas[0])))
            .ToList();
        return ByDiscriminator(union, shapes, index) ?? ByBase(shapes, index) ?? ByConstant(shapes, index)
            ?? (ObjectTestPlan)ByMembers(shapes);
    }

    // Without a mapping, the name of a schema is its value; but many documents list the value in the schema instead, where a
    // union within the union or the schema that the alternative extends may name it, too.
    private static DiscriminatorTestPlan? ByDiscriminator(UnionSchema union, List<Candidate> candidates, SchemaIndex index)
    {
        var within = Within(union, index).ToList();
        if ((union.Discriminator ?? within.Find(other => Covers(other, candidates))) is not { PropertyName: var name } discriminator)
        {
            return null;
        }

        var also = within.Concat(BasesOf(candidates, index)).Where(other => other.PropertyName == name);
        var constants = candidates
            .SelectMany(candidate => Constants(candidate, name, index))
            .GroupBy(static test => test.Value, StringComparer.Ordinal)
            .Where(static group => group.Select(static test => test.Alternative).Distinct().Count() == 1)
            .Select(static group => group.First());
        return ByDiscriminator(discriminator, candidates, also, constants);
    }

    private static DiscriminatorTestPlan? ByDiscriminator(
        Discriminator discriminator,
        List<Candidate> candidates,
        IEnumerable<Discriminator> also,
        IEnumerable<DiscriminatorCasePlan> constants)
    {
        var byKey = candidates.ToLookup(static candidate => candidate.Key, StringComparer.Ordinal);
        var known = new SortedSet<string>(StringComparer.Ordinal);
        var values = also.Prepend(discriminator)
            .SelectMany(static other => other.Mapping)
            .Select(value => (value.Value, Candidate: byKey[value.Target].FirstOrDefault()))
            .Where(static pair => pair.Candidate is not null)
            .Select(static pair => new DiscriminatorCasePlan(pair.Value, pair.Candidate!.Alternative))
            .Concat(constants)
            .Where(test => known.Add(test.Value))
            .ToEquatableArray();
        var other = discriminator.Default is { } key ? byKey[key].FirstOrDefault() : null;
        return values.IsEmpty ? null : new DiscriminatorTestPlan(discriminator.PropertyName, values, other?.Alternative);
    }

    // The unions within were taken apart already, and so are not too many.
    private static IEnumerable<Discriminator> Within(UnionSchema union, SchemaIndex index)
    {
        var visited = new HashSet<Schema>(SchemaReference.Instance) { union };
        var pending = new Queue<UnionSchema>([union]);
        while (pending.Count > 0)
        {
            foreach (var inner in pending.Dequeue().Alternatives.Select(index.Target).OfType<UnionSchema>().Where(visited.Add))
            {
                pending.Enqueue(inner);
                if (inner.Discriminator is { } discriminator)
                {
                    yield return discriminator;
                }
            }
        }
    }

    private static IEnumerable<Discriminator> BasesOf(List<Candidate> candidates, SchemaIndex index) => candidates
        .Select(static candidate => candidate.Schema.Base)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Select(key => (index[key].Schema as ObjectSchema)?.Discriminator)
        .OfType<Discriminator>();

    // Subtypes of one schema are told by its discriminator.
    private static DiscriminatorTestPlan? ByBase(List<Candidate> candidates, SchemaIndex index)
    {
        for (var parent = candidates[0].Schema.Base; parent is not null; parent = (index[parent].Schema as ObjectSchema)?.Base)
        {
            if ((index[parent].Schema as ObjectSchema)?.Discriminator is { } discriminator && Covers(discriminator, candidates))
            {
                return ByDiscriminator(discriminator, candidates, [], []);
            }
        }

        return null;
    }

    private static bool Covers(Discriminator discriminator, List<Candidate> candidates)
    {
        var targets = new HashSet<string>(discriminator.Mapping.Select(static value => value.Target), StringComparer.Ordinal);
        return candidates.TrueForAll(candidate => candidate.Key is { } key && targets.Contains(key));
    }

    // A member that has other listed values in each alternative is a discriminator without the name.
    private static DiscriminatorTestPlan? ByConstant(List<Candidate> candidates, SchemaIndex index)
    {
        foreach (var property in candidates[0].Schema.Properties.OrderByDescending(property => property.IsRequired))
        {
            var cases = candidates.SelectMany(candidate => Constants(candidate, property.Name, index)).ToList();
            if (candidates.All(candidate => Constants(candidate, property.Name, index).Any())
                && cases.Select(test => test.Value).Distinct(StringComparer.Ordinal).Count() == cases.Count)
            {
                return new DiscriminatorTestPlan(property.Name, cases.ToEquatableArray());
            }
        }

        return null;
    }

    private static IEnumerable<DiscriminatorCasePlan> Constants(Candidate candidate, string name, SchemaIndex index)
    {
        var schemas = candidate.Properties[name].Select(property => index.Target(property.Schema));
        return schemas.OfType<EnumSchema>()
            .SelectMany(schema => schema.Values)
            .Select(value => new DiscriminatorCasePlan(value.Text, candidate.Alternative));
    }

    private static MembersTestPlan ByMembers(List<Candidate> candidates)
    {
        var names = new List<string>();
        var holders = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in candidates.SelectMany(static candidate => candidate.Properties.Select(static property => property.Key)))
        {
            holders[name] = holders.TryGetValue(name, out var count) ? count + 1 : 1;
        }

        var cases = candidates
            .GroupBy(candidate => string.Join("\n", candidate.Required.OrderBy(name => name, StringComparer.Ordinal)))
            .OrderByDescending(group => group.First().Required.Count)
            .SelectMany(group => Cases(group.ToList(), holders, names))
            .ToEquatableArray();
        return new MembersTestPlan(names.ToEquatableArray(), cases);
    }

    // Alternatives that require the same are told by a member that only one of them has. If one has none, it is the
    // one that is meant when no other is; if more have none, nothing tells them, and the value is kept as it came.
    private static IEnumerable<MembersCasePlan> Cases(List<Candidate> group, Dictionary<string, int> holders, List<string> names)
    {
        if (group.Count > 1)
        {
            foreach (var candidate in group)
            {
                var (any, _) = Mask(candidate.Telling(holders), names);
                if (any != 0)
                {
                    yield return new MembersCasePlan(any, All: false, candidate.Alternative);
                }
            }
        }

        var rest = group.Count == 1 ? group : group.FindAll(candidate => candidate.Telling(holders).Count == 0);
        if (rest.Count == 1)
        {
            // With some of its members out of sight, too much would pass for the alternative.
            var (required, isWhole) = Mask(rest[0].Required, names);
            if (isWhole)
            {
                yield return new MembersCasePlan(required, All: true, rest[0].Alternative);
            }
        }
    }

    private static (ulong Mask, bool IsWhole) Mask(IEnumerable<string> wanted, List<string> names)
    {
        var mask = 0UL;
        var isWhole = true;
        foreach (var name in wanted)
        {
            var index = names.IndexOf(name);
            if (index < 0 && names.Count < MaxNames)
            {
                index = names.Count;
                names.Add(name);
            }

            mask |= index < 0 ? 0 : 1UL << index;
            isWhole &= index >= 0;
        }

        return (mask, isWhole);
    }

    private sealed record Candidate(int Alternative, string? Key, ObjectSchema Schema)
    {
        public List<string> Required { get; } =
            Schema.Properties.Where(property => property.IsRequired).Select(property => property.Name).ToList();

        public ILookup<string, Property> Properties { get; } =
            Schema.Properties.ToLookup(static property => property.Name, StringComparer.Ordinal);

        public List<string> Telling(Dictionary<string, int> holders) =>
            Properties.Select(static property => property.Key).Where(name => holders[name] == 1).ToList();
    }
}
