namespace Specwright.Runtime;

/// <summary>How the parts of a value are put together (OpenAPI 3.1.1, "Style Values"; <c>collectionFormat</c> in 2.0).</summary>
public enum ParameterStyle
{
    /// <summary>Separated by commas: <c>blue,black</c>.</summary>
    Simple,

    /// <summary>In a path, behind a dot: <c>.blue,black</c>.</summary>
    Label,

    /// <summary>In a path, behind a semicolon and the name: <c>;color=blue,black</c>.</summary>
    Matrix,

    /// <summary>Behind the name: <c>color=blue,black</c>.</summary>
    Form,

    /// <summary>Separated by spaces: <c>color=blue%20black</c>.</summary>
    SpaceDelimited,

    /// <summary>Separated by bars: <c>color=blue%7Cblack</c>.</summary>
    PipeDelimited,

    /// <summary>Separated by tabs, which only 2.0 knows: <c>color=blue%09black</c>.</summary>
    TabDelimited,

    /// <summary>The way to each part in brackets, at any depth: <c>color%5BR%5D=100</c>, <c>color%5B0%5D=blue</c>.</summary>
    DeepObject,
}
