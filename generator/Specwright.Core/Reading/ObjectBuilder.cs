using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;

namespace Specwright.Reading;

/// <summary>Makes objects of both formats: of members with the same name the first stays, the others are reported.</summary>
internal static class ObjectBuilder
{
    private static readonly List<ObjectMember> s_none = [];

    /// <summary>The object of <paramref name="members"/>, of which those with a name that is taken are left out.</summary>
    public static ObjectNode Build(TextSpan span, ObjectMember[] members, ReadingDiagnostics diagnostics)
    {
        var index = members.Length > MemberIndex.LinearLimit ? MemberIndex.Create(members) : null;
        var duplicates = index is null ? FindDuplicates(members) : [.. index.Duplicates()];
        if (duplicates.Count == 0)
        {
            return new ObjectNode(span, members, index);
        }

        foreach (var duplicate in duplicates.OrderBy(member => member.NameSpan.Start))
        {
            diagnostics.Report(ReadingRules.DuplicateName, duplicate.NameSpan, duplicate.Name);
        }

        var dropped = new HashSet<int>(duplicates.Select(static member => member.NameSpan.Start));
        return Build(span, [.. members.Where(member => !dropped.Contains(member.NameSpan.Start))], diagnostics);
    }

    private static List<ObjectMember> FindDuplicates(ObjectMember[] members)
    {
        List<ObjectMember>? duplicates = null;
        for (var i = 1; i < members.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (string.Equals(members[i].Name, members[j].Name, StringComparison.Ordinal))
                {
                    (duplicates ??= []).Add(members[i]);
                    break;
                }
            }
        }

        return duplicates ?? s_none;
    }
}
