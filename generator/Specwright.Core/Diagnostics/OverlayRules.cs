using static Specwright.Diagnostics.DiagnosticSeverity;

namespace Specwright.Diagnostics;

/// <summary>What can be wrong with a document as an overlay: SW2070 to SW2089.</summary>
public static class OverlayRules
{
    /// <summary>The outermost value is no object with <c>overlay</c>.</summary>
    public static readonly DiagnosticRule NotAnOverlay = new(
        "SW2070",
        "Not an overlay",
        "The document has no version of the Overlay Specification, so that it changes nothing. Write 'overlay: 1.0.0' at its top.",
        Error);

    /// <summary>Another version than 1.0.</summary>
    public static readonly DiagnosticRule UnsupportedVersion = new(
        "SW2071",
        "Unsupported version of overlays",
        "'{0}' is not a version of the Overlay Specification that is known. {1}. Use 1.0.0.",
        Warning);

    /// <summary>A target that is no JSONPath.</summary>
    public static readonly DiagnosticRule InvalidTarget = new(
        "SW2072",
        "Invalid JSONPath",
        "'{0}' is not a JSONPath: {1}. The action was left out; correct its target.",
        Warning);

    /// <summary>A target that selects nothing.</summary>
    public static readonly DiagnosticRule NoTarget = new(
        "SW2073",
        "Target matches nothing",
        "'{0}' selects nothing in '{1}'. The action changes nothing; correct its target, or remove it.",
        Warning);

    /// <summary>An update of another type than its target.</summary>
    public static readonly DiagnosticRule IncompatibleUpdate = new(
        "SW2074",
        "Update does not fit its target",
        "This is {0} and cannot be merged with {1}, which was kept as it is. Update the object that holds it, or remove it by an action before this one.",
        Warning);

    /// <summary>An action that removes the whole document.</summary>
    public static readonly DiagnosticRule RootRemoved = new(
        "SW2075",
        "Removal of the document",
        "The document as a whole cannot be removed. The action was left out; select what is to go.",
        Warning);

    /// <summary>An overlay that was made for another document.</summary>
    public static readonly DiagnosticRule OtherDocument = new(
        "SW2076",
        "Overlay of another document",
        "The overlay extends '{0}', and this is '{1}'. It was applied all the same; correct 'extends', or give the overlay to the other document.",
        Warning);

    /// <summary>Actions that would take too long or make the document too large.</summary>
    public static readonly DiagnosticRule TooLarge = new(
        "SW2077",
        "Overlay out of bounds",
        "This action goes beyond what an overlay may do: {0}. It and the actions after it were not applied; select less.",
        Error);

    /// <summary>An action that neither updates nor removes.</summary>
    public static readonly DiagnosticRule NothingToDo = new(
        "SW2078",
        "Action without a change",
        "The action has neither 'update' nor 'remove: true'. It changes nothing; write one of them, or remove the action.",
        Warning);
}
