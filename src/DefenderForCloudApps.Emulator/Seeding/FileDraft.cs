using System;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>A file before it becomes a record: what activities and alerts refer to.</summary>
internal sealed record FileDraft(
    string ObjectId, Guid Item, Guid Drive, Service Service, Person Owner, string Folder, string Name, string Extension, bool IsFolder = false)
{
    /// <summary>The id that activities and alerts name it by.</summary>
    internal string Id => $"{Drive}|{Item}";

    internal string Path => $"/{Folder}/{Name}";

    internal string Url => $"https://contoso.sharepoint.example{Path.Replace(" ", "%20", StringComparison.Ordinal)}";

    /// <summary>With whom it is shared: <c>fileAccessLevel</c>.</summary>
    internal int AccessLevel { get; init; }

    /// <summary>Mail addresses of people outside that it is shared with.</summary>
    internal string[] SharedWith { get; init; } = [];

    internal string Status { get; init; } = "EXISTS";

    /// <summary>The folder's own id.</summary>
    internal string? ParentId { get; init; }

    internal string? PolicyId { get; init; }
}
