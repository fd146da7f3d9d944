namespace DefenderForCloudApps.Cli.Options;

/// <summary>An order of alerts.</summary>
internal readonly record struct AlertSort(AlertSortField Field, SortDirection Direction)
{
    /// <summary>The order as it is written on the command line, for the help.</summary>
    public override string ToString() => (Direction == SortDirection.Desc ? "-" : "") + Field.Value;
}
