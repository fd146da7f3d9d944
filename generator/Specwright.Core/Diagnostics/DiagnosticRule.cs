namespace Specwright.Diagnostics;

/// <summary>A kind of fault that a document can have.</summary>
/// <param name="Id">The stable identifier, <c>SW</c> and four digits; never given to another rule.</param>
/// <param name="Title">The fault in a few words.</param>
/// <param name="MessageFormat">
/// What is wrong, what was done instead and what to write; a composite format string over the arguments.
/// </param>
/// <param name="Severity">The severity, unless the consumer's configuration sets another.</param>
public sealed record DiagnosticRule(string Id, string Title, string MessageFormat, DiagnosticSeverity Severity);
