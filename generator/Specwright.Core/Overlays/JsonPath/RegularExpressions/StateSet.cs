namespace Specwright.Overlays.JsonPath.RegularExpressions;

/// <summary>A set of small numbers that knows their order.</summary>
internal sealed class StateSet(int size)
{
    private readonly bool[] _has = new bool[size];
    private readonly int[] _items = new int[size];

    public int Count { get; private set; }

    public int this[int index] => _items[index];

    public bool Contains(int item) => _has[item];

    public bool Add(int item)
    {
        if (_has[item])
        {
            return false;
        }

        _has[item] = true;
        _items[Count++] = item;
        return true;
    }
}
