using DefenderForCloudApps.Cli.Output;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Output;

public sealed class ColumnWidthsTests
{
    [Fact]
    public void Share_EnoughRoom_GivesEachWhatItWants() =>
        Assert.Equal([10, 20, 30], ColumnWidths.Share([10, 20, 30], [false, true, true], 100));

    [Fact]
    public void Share_TooLittleRoom_ShrinksTheWideOnes() =>
        Assert.Equal([10, 20, 30], ColumnWidths.Share([10, 20, 90], [false, true, true], 60));

    [Fact]
    public void Share_NoRoomAtAll_KeepsASmallestWidth() =>
        Assert.Equal([50, 6, 6], ColumnWidths.Share([50, 20, 90], [false, true, true], 40));
}
