using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>
/// A path that holds a query, which OpenAPI does not foresee and many documents have; Microsoft's <c>x-ms-paths</c>
/// consists of such. What stands there is always sent, and placeholders stand for parameters as in the path.
/// </summary>
internal sealed class PathAddress
{
    // Sorted rather than hashed: the names come from a document that may have chosen them to collide.
    private readonly SortedSet<string> _inPath;
    private readonly SortedSet<string> _inQuery;
    private readonly List<string> _pairs;

    private PathAddress(string path, string query, PathTemplate template)
    {
        _inPath = new SortedSet<string>(PathTemplate.Parse(path)?.Names ?? [], StringComparer.Ordinal);
        _inQuery = new SortedSet<string>(PathTemplate.Parse(query)?.Names ?? [], StringComparer.Ordinal);
        _pairs = [.. query.Split('&').Where(pair => pair.Length > 0)];
        Template = template;
    }

    /// <summary>The placeholders whose values are several segments.</summary>
    public IReadOnlyCollection<string> Spanning { get; private init; } = [];

    /// <summary>The placeholders of all of it.</summary>
    public PathTemplate Template { get; }

    /// <summary>The address that a document's key of a path is; null when a brace has no partner.</summary>
    /// <param name="key">The key.</param>
    /// <param name="spanning">The placeholders whose values are several segments.</param>
    public static PathAddress? Parse(string key, IReadOnlyCollection<string> spanning)
    {
        if (PathTemplate.Parse(key) is not { } template)
        {
            return null;
        }

        // A fragment tells paths apart and is never sent.
        var (path, query) = TemplateText.Split(TemplateText.Split(key, '#').Before, '?');
        return new PathAddress(path, query ?? string.Empty, template) { Spanning = spanning };
    }

    /// <summary>
    /// Settles what is sent once: of a pair and a parameter of the query that have the same name, the parameter, unless
    /// it can have no other value than the pair has.
    /// </summary>
    /// <returns>The parameters that remain, and the fixed query with its placeholders; null when there is none.</returns>
    public (EquatableArray<Parameter> Parameters, string? Query) Join(EquatableArray<Parameter> parameters)
    {
        if (_pairs.Count == 0)
        {
            return (parameters, null);
        }

        var remaining = new List<Parameter>();
        var pairs = _pairs.ToLookup(NameOf, StringComparer.Ordinal);
        var replaced = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            if (parameter.In != ParameterPlace.Query || !pairs.Contains(parameter.Name))
            {
                remaining.Add(parameter.In == ParameterPlace.Query && Fills(parameter) ? ToPath(parameter) : parameter);
            }
            else if (!IsConstant(parameter.Schema, ValueOf(pairs[parameter.Name].First())))
            {
                replaced.Add(parameter.Name);
                remaining.Add(parameter);
            }
        }

        var query = string.Join("&", _pairs.Where(pair => !replaced.Contains(NameOf(pair))));
        return (remaining.ToEquatableArray(), query.Length > 0 ? query : null);
    }

    /// <summary>Whether a placeholder stands for the parameter; those in the query may stand for one of the query.</summary>
    public bool Fills(Parameter parameter) => parameter.In == ParameterPlace.Path
        || (parameter.In == ParameterPlace.Query && !_inPath.Contains(parameter.Name) && _inQuery.Contains(parameter.Name));

    private static Parameter ToPath(Parameter parameter) =>
        parameter with { In = ParameterPlace.Path, Style = ParameterStyle.Simple, IsRequired = true };

    private static bool IsConstant(Schema schema, string value) => schema is EnumSchema { Values: [var only] } && only.Text == value;

    private static string NameOf(string pair) => JsonPointer.Unescape(pair.Split('=')[0]);

    private static string ValueOf(string pair) =>
        pair.IndexOf('=') is >= 0 and var sign ? JsonPointer.Unescape(pair.Substring(sign + 1)) : string.Empty;
}
