namespace Specwright.Runtime;

/// <summary>The answer of operations that answer nothing.</summary>
public readonly record struct NoContent;
