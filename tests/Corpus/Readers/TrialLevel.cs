namespace Corpus.Readers;

/// <summary>An enumeration of integers, of which most have no name.</summary>
internal enum TrialLevel
{
    None = 0,
    One = 1,
}
