namespace Specwright.Overlays.JsonPath;

/// <summary>Bounds what applying overlays may cost: filters in filters and descendants of descendants multiply.</summary>
internal sealed class Effort(long limit)
{
    private long _left = limit;

    public bool IsExhausted => _left < 0;

    /// <summary>Pays for something; false when that is more than is left.</summary>
    public bool Spend(long count = 1)
    {
        if (_left >= 0)
        {
            _left -= count;
        }

        return _left >= 0;
    }
}
