using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>The files of Contoso: the finance folder of the story, and the rest.</summary>
internal sealed class Files
{
    internal const int Count = 1_040;
    internal const int StoryCount = 40;

    /// <summary>Where the story's personal account is.</summary>
    internal const string PersonalAccount = "megan.o.1987@mail.example";

    private const string FinanceFolder = "sites/Finance/Shared Documents/FY26 close";

    private static readonly (string Extension, int Weight)[] s_extensions =
        [("docx", 24), ("xlsx", 20), ("pptx", 12), ("pdf", 20), ("txt", 5), ("csv", 7), ("png", 7), ("jpg", 4), ("zip", 3)];

    private static readonly string[] s_subjects =
        ["Budget", "Forecast", "Roadmap", "Customer list", "Contract", "Minutes", "Payroll", "Price list", "Design review", "Onboarding", "Campaign", "Invoice", "Test plan", "Incident report", "Architecture"];

    private static readonly string[] s_storySubjects =
        ["General ledger", "Bank reconciliation", "Wire instructions", "Payroll master", "Board pack", "Acquisition model", "Vendor payments", "Tax filing", "Cash forecast", "Audit evidence"];

    internal Files(SeedRandom random, People people)
    {
        var folder = new FileDraft(random.ObjectId(), random.Guid(), random.Guid(), Service.SharePoint, people.Officer,
            "sites/Finance/Shared Documents", "FY26 close", "", IsFolder: true) { AccessLevel = 1 };
        var story = Enumerable.Range(0, StoryCount).Select(i => new FileDraft(
            random.ObjectId(), random.Guid(), folder.Drive, Service.SharePoint, i % 3 == 0 ? people.Officer : people.Victim,
            FinanceFolder, string.Create(CultureInfo.InvariantCulture, $"{s_storySubjects[i % 10]} {(i / 10) + 1:00}.xlsx"), "xlsx")
        {
            AccessLevel = i < 6 ? 2 : 1,
            SharedWith = i < 6 ? [PersonalAccount] : [],
            ParentId = folder.Id,
            PolicyId = i < 6 ? Policies.ExternalSharing : null,
        });
        Story = [.. story];
        All = [folder, .. Story, .. Enumerable.Range(0, Count - StoryCount - 1).Select(_ => Draft(random, people))];
    }

    internal IReadOnlyList<FileDraft> All { get; }

    /// <summary>What is stolen and encrypted.</summary>
    internal IReadOnlyList<FileDraft> Story { get; }

    private static FileDraft Draft(SeedRandom random, People people)
    {
        var owner = random.Pick(people.All);
        var service = random.Pick<Service>([Service.SharePoint, Service.OneDrive, Service.OneDrive, Service.GoogleWorkspace, Service.Box]);
        var isFolder = random.Chance(0.06);
        var extension = isFolder ? "" : random.Pick(s_extensions, static e => e.Weight).Extension;
        var name = $"{random.Pick(s_subjects)} {random.Next(2021, 2027)}-{random.Next(1, 13):00}" + (isFolder ? "" : $".{extension}");
        var level = random.Pick<(int Level, int Weight)>([(0, 50), (1, 30), (2, 13), (3, 4), (4, 3)], static l => l.Weight).Level;
        var shared = level < 2 ? [] : new[] { $"partner{random.Next(40)}@{random.Pick(s_partners)}" };
        return new FileDraft(random.ObjectId(), random.Guid(), random.Guid(), service, owner, $"personal/{owner.First}_{owner.Last}/Documents", name, extension, isFolder)
        {
            AccessLevel = level,
            SharedWith = shared,
            Status = random.Pick<(string Status, int Weight)>([("EXISTS", 90), ("TRASHED", 5), ("DELETED", 4), ("QUARANTINED", 1)], static s => s.Weight).Status,
            PolicyId = level >= 2 && random.Chance(0.4) ? Policies.ExternalSharing : null,
        };
    }

    private static readonly string[] s_partners = ["fabrikam.example", "northwind.example", "adatum.example", "litware.example", "mail.example"];
}
