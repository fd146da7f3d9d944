using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>
/// A path item together with those that its <c>$ref</c> leads to: unlike elsewhere, fields beside that reference hold,
/// too (OpenAPI 3.0.3, Path Item Object).
/// </summary>
internal sealed class PathItem
{
    private const string Additional = "additionalOperations";

    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private static readonly string[] s_withField = [.. s_methods.Select(method => method.ToUpperInvariant()), "QUERY"];

    private static readonly string[] s_others = [ReferenceResolver.Keyword, "summary", "description", "servers", "parameters"];

    // A longer chain of references without anything in between is a mistake, if not malice.
    private const int MaxChain = 64;

    private readonly List<Element> _parts = [];

    private PathItem()
    {
    }

    /// <summary>The path item at <paramref name="member"/>; null when there is none.</summary>
    public static PathItem? Of(Element member)
    {
        var item = new PathItem();
        var visited = new HashSet<DocumentNode>();
        var current = member.AsObject();
        while (current is not null)
        {
            if (!visited.Add(current.Node) || visited.Count > MaxChain)
            {
                var reference = member[ReferenceResolver.Keyword]!;
                member.Context.Report(ModellingRules.CircularReference, reference.ValueLocation, reference.ScalarText ?? string.Empty);
                break;
            }

            item._parts.Add(current);
            current = current[ReferenceResolver.Keyword] is { } next ? member.Context.References.Resolve(next)?.Target.AsObject() : null;
        }

        return item._parts.Count > 0 ? item : null;
    }

    /// <summary>The part that has <paramref name="field"/>, the nearest one first; any when none has it.</summary>
    public Element Owner(string field) => _parts.FirstOrDefault(part => part.Has(field)) ?? _parts[0];

    /// <summary>The names of all parameters in the path, of whichever operation.</summary>
    public IEnumerable<string> PathParameters() => _parts
        .SelectMany(part => OperationsOf(part).Select(found => found.Operation).Where(operation => operation.IsObject).Prepend(part))
        .SelectMany(owner => owner.Array("parameters"))
        .Where(parameter => parameter.IsObject)
        .Select(parameter => parameter.Context.References.Follow(parameter))
        .Where(parameter => parameter?["in"]?.ScalarText == "path")
        .Select(parameter => parameter!["name"]?.ScalarText)
        .OfType<string>();

    /// <summary>The operations with their methods, as they are sent.</summary>
    public IEnumerable<(string Method, Element Operation)> Operations()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in _parts)
        {
            ReportUnknown(part);
            foreach (var (method, operation) in OperationsOf(part))
            {
                // Not in the standard, but what tools that put documents together follow.
                if (operation.Context.References.Follow(operation) is { } found && known.Add(method))
                {
                    yield return (method, found);
                }
            }
        }
    }

    private static IEnumerable<(string Method, Element Operation)> OperationsOf(Element part)
    {
        foreach (var member in part.Members)
        {
            if (IsMethod(member))
            {
                yield return (member.Name.ToUpperInvariant(), member);
            }
            else if (IsAdditional(member) && member.AsObject() is { } operations)
            {
                foreach (var operation in operations.Members.Where(CanBeSent))
                {
                    yield return (operation.Name, operation);
                }
            }
        }
    }

    private static bool IsMethod(Element member) =>
        s_methods.Contains(member.Name) || (member.Name == "query" && member.Context.Version >= SpecVersion.V32);

    private static bool IsAdditional(Element member) => member.Name == Additional && member.Context.Version >= SpecVersion.V32;

    // 3.2.0, Path Item Object: a method that has a field of its own must not stand here.
    private static bool CanBeSent(Element operation)
    {
        var isToken = operation.Name.Length > 0 && operation.Name.All(HttpToken.IsCharacter);
        if (!isToken)
        {
            operation.Context.Report(ModellingRules.InvalidMethod, operation.Location, operation.Name);
        }
        else if (s_withField.Contains(operation.Name))
        {
            operation.Context.Report(ModellingRules.MisplacedMethod, operation.Location, operation.Name, operation.Name.ToLowerInvariant());
        }

        return isToken;
    }

    private static void ReportUnknown(Element part)
    {
        var unknown = part.Members.Where(member => !IsMethod(member)
            && !IsAdditional(member)
            && !s_others.Contains(member.Name)
            && !member.Name.StartsWith("x-", StringComparison.Ordinal));
        foreach (var member in unknown)
        {
            string[] later = part.Context.Version >= SpecVersion.V32 ? ["query", Additional] : [];
            var known = string.Join(", ", s_methods.Concat(later).Concat(s_others));
            part.Context.Report(ModellingRules.UnknownWord, member.Location, member.Name, known, "It was left out");
        }
    }
}
