namespace Specwright.Modelling;

/// <summary>
/// Bounds what allOf can cost: a short document can join schemas that join schemas until the description has more of
/// them than fit in the memory.
/// </summary>
internal sealed class ModelEffort
{
    /// <summary>The schemas that may come into others through allOf, in the whole description.</summary>
    public const long MaxJoined = 500_000;

    private long _joined;

    /// <summary>The number of schemas in objects built so far, those counted again that are in several.</summary>
    public long Built { get; private set; }

    public void AddBuilt(long weight) => Built += weight;

    /// <summary>Counts what is joined or looked through; false when that is too much.</summary>
    public bool TryJoin(long weight)
    {
        _joined += weight;
        return _joined <= MaxJoined;
    }
}
