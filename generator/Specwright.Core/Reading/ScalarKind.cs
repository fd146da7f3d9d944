using System.Diagnostics.CodeAnalysis;

namespace Specwright.Reading;

/// <summary>The JSON type of a <see cref="ScalarNode"/>.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "JSON's own names of its types.")]
public enum ScalarKind
{
    /// <summary>Null, in YAML also <c>~</c> and a value that is left out.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number of any size.</summary>
    Number,

    /// <summary>A text.</summary>
    String,
}
