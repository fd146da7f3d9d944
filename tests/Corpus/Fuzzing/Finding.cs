namespace Corpus.Fuzzing;

/// <summary>A document that the generator does not cope with.</summary>
/// <param name="Signature">What tells it from other findings: equal for two documents of one cause, more or less.</param>
/// <param name="Error">What happens.</param>
internal sealed record Finding(string Signature, string Error);
