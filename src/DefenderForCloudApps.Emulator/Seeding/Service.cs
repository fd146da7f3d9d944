using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>A cloud app that is connected to the tenant.</summary>
internal sealed record Service(int Id, string Name, int Weight)
{
    internal static readonly Service Office365 = new(11161, "Microsoft 365", 18);
    internal static readonly Service Exchange = new(20893, "Microsoft Exchange Online", 20);
    internal static readonly Service SharePoint = new(20892, "Microsoft SharePoint Online", 16);
    internal static readonly Service OneDrive = new(15600, "Microsoft OneDrive for Business", 16);
    internal static readonly Service Teams = new(28375, "Microsoft Teams", 9);
    internal static readonly Service Salesforce = new(11114, "Salesforce", 6);
    internal static readonly Service Aws = new(11599, "Amazon Web Services", 5);
    internal static readonly Service GoogleWorkspace = new(11770, "Google Workspace", 5);
    internal static readonly Service Box = new(10489, "Box", 5);

    internal static readonly IReadOnlyList<Service> All =
        [Office365, Exchange, SharePoint, OneDrive, Teams, Salesforce, Aws, GoogleWorkspace, Box];
}
