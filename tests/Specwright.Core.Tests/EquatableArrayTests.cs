using System.Linq;
using Xunit;

namespace Specwright.Core.Tests;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Equals_SameElements_IsEqual()
    {
        var left = EquatableArray.Create("a", "b");
        var right = new[] { "a", "b" }.ToEquatableArray();

        Assert.True(left == right);
        Assert.True(left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void Equals_OtherElementsOrderOrLength_IsDifferent()
    {
        var array = EquatableArray.Create(1, 2);

        Assert.True(array != EquatableArray.Create(2, 1));
        Assert.True(array != EquatableArray.Create(1));
        Assert.True(array != EquatableArray.Create(1, 3));
        Assert.False(array.Equals("other"));
    }

    [Fact]
    public void Default_Array_IsEmpty()
    {
        EquatableArray<int> array = default;

        Assert.True(array.IsEmpty);
        Assert.Empty(array);
        Assert.Equal(array, EquatableArray.Create<int>());
        Assert.Equal(array.GetHashCode(), EquatableArray.Create<int>().GetHashCode());
        Assert.Throws<System.IndexOutOfRangeException>(() => array[0]);
    }

    [Fact]
    public void Enumerate_Array_GivesItsElementsInOrder()
    {
        var array = EquatableArray.Create(3, 1, 2);

        Assert.Equal([3, 1, 2], array.ToList());
        Assert.Equal((3, 1), (array.Count, array[1]));
    }
}
