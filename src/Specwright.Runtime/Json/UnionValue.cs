using System.Diagnostics.CodeAnalysis;

namespace Specwright.Runtime.Json;

/// <summary>Gives the value of a union in its type.</summary>
public static class UnionValue
{
    /// <summary>Gives the value if it is the alternative that is asked for.</summary>
    /// <typeparam name="T">The alternative's type.</typeparam>
    /// <param name="value">The union's value.</param>
    /// <param name="isAlternative">Whether it is that alternative.</param>
    /// <param name="typed">The value; the type's default if it is another.</param>
    /// <returns><paramref name="isAlternative"/>.</returns>
    public static bool TryGet<T>(object value, bool isAlternative, [MaybeNullWhen(false)] out T typed)
    {
        typed = isAlternative ? (T)value : default;
        return isAlternative;
    }
}
