using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Operations;

/// <summary>The way from a type to a member within it, and the member's type.</summary>
/// <param name="Names">The names on the wire, outermost first.</param>
/// <param name="Type">The type at the end.</param>
internal sealed record MemberPath(EquatableArray<string> Names, TypeUse Type)
{
    /// <summary>The way as a JSON pointer (RFC 6901).</summary>
    public string Pointer => string.Concat(Names.Select(static name => "/" + name.Replace("~", "~0").Replace("/", "~1")));

    /// <summary>Follows wire names joined by dots; null where one of them is not there.</summary>
    public static MemberPath? Find(TypeUse start, string path, IReadOnlyDictionary<string, TypePlan> types)
    {
        if (start.Type is not GeneratedRef generated || !types.TryGetValue(generated.Name, out var type) || type is not ModelPlan model)
        {
            return null;
        }

        // A name may itself hold dots: the longest that fits is meant.
        var member = model.AllMembers
            .Where(member => path == member.WireName || path.StartsWith(member.WireName + ".", StringComparison.Ordinal))
            .OrderByDescending(member => member.WireName.Length)
            .FirstOrDefault();
        if (member is null)
        {
            return null;
        }

        if (path.Length == member.WireName.Length)
        {
            return new MemberPath(EquatableArray.Create(member.WireName), member.Type);
        }

        var rest = Find(member.Type, path.Substring(member.WireName.Length + 1), types);
        return rest is null ? null : rest with { Names = rest.Names.Prepend(member.WireName).ToEquatableArray() };
    }
}
