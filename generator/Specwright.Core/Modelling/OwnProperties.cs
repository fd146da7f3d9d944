using System;
using System.Collections.Generic;
using System.Linq;

namespace Specwright.Modelling;

/// <summary>The properties that a schema names beside its alternatives.</summary>
internal sealed class OwnProperties
{
    private readonly List<string> _names;

    public OwnProperties(Element element) =>
        _names = [.. element.Object("properties")?.Members.Select(member => member.Name) ?? []];

    /// <summary>Whether an alternative names all of them itself, so that nothing is lost when it is taken alone.</summary>
    public bool AreIn(Element alternative)
    {
        if (_names.Count == 0)
        {
            return true;
        }

        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in SchemaParts.Collect(alternative).Where(part => part.Kind == PartKind.Object))
        {
            names.UnionWith(part.Element.Object("properties")?.Members.Select(member => member.Name) ?? []);
        }

        return _names.All(names.Contains);
    }
}
