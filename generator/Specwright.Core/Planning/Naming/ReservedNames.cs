using System;
using System.Collections.Generic;

namespace Specwright.Planning.Naming;

/// <summary>Names that no item of certain scopes can have, whatever their case.</summary>
internal sealed class ReservedNames
{
    private readonly HashSet<string> _names;

    public ReservedNames(params string[] names) => _names = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);

    public bool Contains(string name) => _names.Contains(name);
}
