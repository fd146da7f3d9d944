using System.Collections.Generic;
using Microsoft.Kiota.Abstractions;

namespace DefenderForCloudApps.Cli.Permissions;

/// <summary>Every operation of the client, with what its requests say of permissions.</summary>
internal static class ApiOperations
{
    private const string Any = "x";

    /// <summary>The operations, each with a request that is only looked at.</summary>
    public static IReadOnlyList<ApiOperationAccess> Of(CloudAppsClient client) =>
    [
        Access("alerts list", client.Alerts.CreateListPageRequest().ToRequestInformation()),
        Access("alerts get", client.Alerts.CreateGetRequest(Any).ToRequestInformation()),
        Access("alerts mark read", client.Alerts.CreateMarkReadRequest(Any).ToRequestInformation()),
        Access("alerts mark unread", client.Alerts.CreateMarkUnreadRequest(Any).ToRequestInformation()),
        Access("alerts close benign", client.Alerts.CreateCloseBenignRequest(new() { Filters = new() }).ToRequestInformation()),
        Access("alerts close false positive", client.Alerts.CreateCloseFalsePositiveRequest(new() { Filters = new() }).ToRequestInformation()),
        Access("alerts close true positive", client.Alerts.CreateCloseTruePositiveRequest(new() { Filters = new() }).ToRequestInformation()),
        Access("activities list", client.Activities.CreateListPageRequest().ToRequestInformation()),
        Access("activities get", client.Activities.CreateGetRequest(Any).ToRequestInformation()),
        Access("activities send feedback", client.Activities.CreateSendFeedbackRequest(Any, new()).ToRequestInformation()),
        Access("entities list", client.Entities.CreateListPageRequest().ToRequestInformation()),
        Access("entities get", client.Entities.CreateGetRequest(Any).ToRequestInformation()),
        Access("entities get tree", client.Entities.CreateGetTreeRequest(Any).ToRequestInformation()),
        Access("files list", client.Files.CreateListPageRequest().ToRequestInformation()),
        Access("files get", client.Files.CreateGetRequest(Any).ToRequestInformation()),
        Access("IP ranges list", client.IpRanges.CreateListPageRequest().ToRequestInformation()),
        Access("IP ranges create", client.IpRanges.CreateCreateRequest(SomeRange()).ToRequestInformation()),
        Access("IP ranges update", client.IpRanges.CreateUpdateRequest(Any, SomeRange()).ToRequestInformation()),
        Access("IP ranges delete", client.IpRanges.CreateDeleteRequest(Any).ToRequestInformation()),
        Access("discovery list continuous reports", client.Discovery.CreateListContinuousReportsRequest().ToRequestInformation()),
        Access("discovery list categories", client.Discovery.CreateListCategoriesRequest().ToRequestInformation()),
        Access("discovery start upload", client.Discovery.CreateStartUploadRequest(Any, UploadSource.Bluecoat).ToRequestInformation()),
        Access("discovery finish upload", client.Discovery.CreateFinishUploadRequest(new() { UploadUrl = Any, InputStreamName = Any }).ToRequestInformation()),
        Access("discovery get block script", client.Discovery.CreateGetBlockScriptRequest(BlockScriptFormat.BluecoatProxysg, BlockScriptType.Banned).ToRequestInformation()),
    ];

    private static IpRangeRequest SomeRange() => new() { Name = Any, Category = IpCategory.Other, Subnets = [] };

    private static ApiOperationAccess Access(string name, RequestInformation request) => new(name, request);
}
