using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Specwright.Diagnostics;

namespace Specwright.Reading;

/// <summary>Makes objects of both formats: of members with the same name the first stays, the others are reported.</summary>
internal static class ObjectBuilder
{
    /// <summary>The object of <paramref name="members"/>, of which those with a name that is taken are left out.</summary>
    [MethodImpl(Jit.Hot)]
    public static ObjectNode Build(TextSpan span, MemberList members, ReadingDiagnostics diagnostics)
    {
        var index = MemberIndex.IsFor(members) ? new MemberIndex(members) : null;
        if ((index is null ? FindDuplicates(members) : index.FindDuplicates()) is { } duplicates)
        {
            return BuildWithout(duplicates, span, members, diagnostics);
        }

        return index is null ? new ObjectNode(span, members) : new ObjectNode(span, index);
    }

    private static ObjectNode BuildWithout(
        List<ObjectMember> duplicates, TextSpan span, MemberList members, ReadingDiagnostics diagnostics)
    {
        foreach (var duplicate in duplicates.OrderBy(member => member.NameSpan.Start))
        {
            diagnostics.Report(ReadingRules.DuplicateName, duplicate.NameSpan, duplicate.Name);
        }

        var dropped = new HashSet<int>(duplicates.Select(static member => member.NameSpan.Start));
        return Build(span, MemberList.Of([.. members.Where(member => !dropped.Contains(member.NameSpan.Start))]), diagnostics);
    }

    [MethodImpl(Jit.Hot)]
    private static List<ObjectMember>? FindDuplicates(MemberList members)
    {
        List<ObjectMember>? duplicates = null;
        for (var i = 1; i < members.Count; i++)
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

        return duplicates;
    }
}
