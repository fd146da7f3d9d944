using System;

namespace Specwright.Model;

/// <summary>
/// What a document says to people alone, in CommonMark. Equal to another of the same text.
/// </summary>
/// <remarks>
/// It knows whether anyone has looked at it. What nobody has looked at decides nothing but its own place in a doc comment,
/// so that a change of it needs no description and no plan anew.
/// </remarks>
public sealed class Prose : IEquatable<Prose>
{
    internal Prose(string text, bool isRead = false) => (Told, IsRead) = (text, isRead);

    /// <summary>The text, for whoever decides something by it.</summary>
    public string Text
    {
        get
        {
            IsRead = true;
            return Told;
        }
    }

    /// <summary>The text, for who only passes it on and can do so again with another (<see cref="Planning.DocOrigin"/>).</summary>
    internal string Told { get; }

    /// <summary>Whether <see cref="Text"/> has been asked for.</summary>
    internal bool IsRead { get; private set; }

    /// <summary>Whether anything is left of <paramref name="text"/> when markup and the targets of links are gone.</summary>
    public static bool IsSaying(string? text)
    {
        var isHidden = false;
        for (var i = 0; i < text?.Length; i++)
        {
            if (text[i] is '<' || (text[i] is '(' && i > 0 && text[i - 1] == ']'))
            {
                isHidden = true;
            }
            else if (text[i] is '>' or ')')
            {
                isHidden = false;
            }
            else if (!isHidden && char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(Prose? other) => other is not null && string.Equals(Told, other.Told, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Prose);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Told);
}
