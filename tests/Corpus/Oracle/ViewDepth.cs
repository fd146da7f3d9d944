namespace Corpus.Oracle;

/// <summary>How far views go into a schema.</summary>
internal static class ViewDepth
{
    /// <summary>Inline schemas in one another; what is referred to is compared for itself.</summary>
    public const int Limit = 6;

    /// <summary>References and compositions in one another.</summary>
    public const int Composition = 32;
}
