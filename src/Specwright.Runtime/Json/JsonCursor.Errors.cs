using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specwright.Runtime.Json;

public ref partial struct JsonCursor
{
    /// <summary>Makes an exception for a value that is well-formed but not acceptable. The caller throws it.</summary>
    /// <param name="message">A sentence that says why.</param>
    /// <returns>The exception, which knows the place that the reader has reached.</returns>
    public readonly JsonException Refuse(string message) => JsonPosition.Find(_json, Math.Max(_at - 1, 0)).Refuse(message);

    /// <summary>Makes the exception for a null that may not be one.</summary>
    internal readonly Exception RefuseNull() => Refuse("The value must not be null.");

    private readonly Exception Error(string message) => ErrorAt(message, _at);

    [SuppressMessage("Performance", "CA1859:Use concrete types when possible for improved performance", Justification = "The concrete type is of an assembly that nobody has to load who meets no error.")]
    private readonly Exception ErrorAt(string message, int at)
        => at >= _json.Length
            ? JsonPosition.Find(_json, _json.Length).Refuse("The text ends too early. " + message)
            : JsonPosition.Find(_json, at).Refuse(message);

    private readonly Exception BrokenString(int at)
        => ByteAt(at) == (byte)'\\'
            ? ErrorAt("The escape in the string is invalid.", at)
            : ErrorAt("A string holds no control characters and ends with a quote.", at);

    /// <summary>Consumes <c>null</c>, which may stand in place of any value.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadNull(string expected)
    {
        if (!TryReadNull())
        {
            throw UnexpectedKind(expected);
        }
    }

    private Exception UnexpectedKind(string expected)
    {
        int start = _at;
        JsonKind kind = Peek();

        // The value may be broken itself, which is then the better message.
        SkipValue();
        return ErrorAt($"{expected} was expected, but not JSON of kind {kind}.", start);
    }
}
