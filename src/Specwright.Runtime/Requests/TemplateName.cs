using System;
using System.Linq;

namespace Specwright.Runtime.Requests;

/// <summary>Names a value of a path in its template.</summary>
internal static class TemplateName
{
    /// <summary>
    /// The parameter in the expression that makes a value: <c>petId</c> of <c>Format.Int64(petId)</c>, <c>class</c> of
    /// <c>@class.Value</c>; <c>value</c> where none is found.
    /// </summary>
    public static string Of(string source)
    {
        ReadOnlySpan<char> name = source;

        // Behind it stands how the items of a list are written.
        if (name.IndexOf(", static ") is var lambda and >= 0)
        {
            name = name[..lambda];
        }

        name = name.TrimEnd(')');
        name = name[(name.LastIndexOfAny('(', ')') + 1)..].TrimStart('@');
        if (name.IndexOfAny('.', '?') is var member and >= 0)
        {
            name = name[..member];
        }

        return name.Length > 0 && name.ToString().All(static character => char.IsLetterOrDigit(character) || character is '_' or '-' or '$')
            ? name.ToString()
            : "value";
    }
}
