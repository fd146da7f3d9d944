using System;
using System.Collections.Generic;
using System.Linq;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>Something that people do in an app, and how an activity names it.</summary>
/// <param name="Service">The app.</param>
/// <param name="Raw">The app's own name of the operation.</param>
/// <param name="Pretty">What people read.</param>
/// <param name="Category">The category of the event, as in <c>eventTypeName</c>.</param>
/// <param name="Weight">How often it happens.</param>
/// <param name="OnFile">Whether it is done to a file.</param>
/// <param name="ByAdmin">Whether only administrators do it.</param>
internal sealed record Operation(
    Service Service, string Raw, string Pretty, string Category, int Weight, bool OnFile = false, bool ByAdmin = false)
{
    /// <summary>The event as the service types it: <c>eventTypeValue</c>.</summary>
    internal string EventType { get; } = $"EVENT_{Squeeze(Service.Name.Split(' ')[0])}_{Squeeze(Raw)}";

    internal string DescriptionId { get; } = $"EVENT_DESCRIPTION_{Squeeze(Raw)}";

    internal string GenericType { get; } =
        Category.Replace("EVENT_CATEGORY", "ENUM_ACTIVITY_GENERIC_TYPE", StringComparison.Ordinal);

    internal static readonly Operation LogOn = new(Service.Office365, "UserLoggedIn", "Log on", "EVENT_CATEGORY_LOGIN", 30);
    internal static readonly Operation NewInboxRule = new(Service.Exchange, "New-InboxRule", "Create inbox rule", "EVENT_CATEGORY_CREATE_INBOX_RULE", 1);
    internal static readonly Operation Consent = new(Service.Office365, "Consent to application.", "Consent to application", "EVENT_CATEGORY_AUTHORIZE_APP", 1);
    internal static readonly Operation Download = new(Service.SharePoint, "FileDownloaded", "Download file", "EVENT_CATEGORY_DOWNLOAD_FILE", 14, OnFile: true);
    internal static readonly Operation ShareOutside = new(Service.SharePoint, "SharingInvitationCreated", "Share file", "EVENT_CATEGORY_SHARE_FILE", 3, OnFile: true);
    internal static readonly Operation Rename = new(Service.SharePoint, "FileRenamed", "Rename file", "EVENT_CATEGORY_RENAME_FILE", 3, OnFile: true);
    internal static readonly Operation UrlClick = new(Service.Exchange, "TIUrlClickData", "Click link in message", "EVENT_CATEGORY_VIEW", 1);
    internal static readonly Operation Suspend = new(Service.Office365, "Disable account.", "Suspend user", "EVENT_CATEGORY_SUSPEND_USER", 1, ByAdmin: true);

    internal static readonly IReadOnlyList<Operation> All =
    [
        LogOn, NewInboxRule, Consent, Download, ShareOutside, Rename, UrlClick, Suspend,
        new(Service.Office365, "UserLoginFailed", "Failed log on", "EVENT_CATEGORY_FAILED_LOGIN", 6),
        new(Service.Office365, "Add member to role.", "Add member to role", "EVENT_CATEGORY_ADD_ROLE", 1, ByAdmin: true),
        new(Service.Office365, "Reset user password.", "Reset password", "EVENT_CATEGORY_RESET_PASSWORD", 1, ByAdmin: true),
        new(Service.Exchange, "MailItemsAccessed", "Access mail items", "EVENT_CATEGORY_VIEW", 18),
        new(Service.Exchange, "Send", "Send message", "EVENT_CATEGORY_SEND_MAIL", 14),
        new(Service.Exchange, "SoftDelete", "Delete message", "EVENT_CATEGORY_DELETE", 5),
        new(Service.Exchange, "Set-Mailbox", "Change mailbox", "EVENT_CATEGORY_EDIT_SETTINGS", 1, ByAdmin: true),
        new(Service.SharePoint, "FileAccessed", "Access file", "EVENT_CATEGORY_VIEW_FILE", 18, OnFile: true),
        new(Service.SharePoint, "FileModified", "Modify file", "EVENT_CATEGORY_EDIT_FILE", 12, OnFile: true),
        new(Service.OneDrive, "FileAccessed", "Access file", "EVENT_CATEGORY_VIEW_FILE", 12, OnFile: true),
        new(Service.OneDrive, "FileUploaded", "Upload file", "EVENT_CATEGORY_UPLOAD_FILE", 9, OnFile: true),
        new(Service.OneDrive, "FileDeleted", "Delete file", "EVENT_CATEGORY_DELETE_FILE", 3, OnFile: true),
        new(Service.Teams, "MessageSent", "Send message", "EVENT_CATEGORY_SEND_MESSAGE", 14),
        new(Service.Teams, "MemberAdded", "Add member", "EVENT_CATEGORY_ADD_USER_TO_GROUP", 2),
        new(Service.Salesforce, "Login", "Log on", "EVENT_CATEGORY_LOGIN", 5),
        new(Service.Salesforce, "ReportExport", "Export report", "EVENT_CATEGORY_EXPORT_REPORT", 3),
        new(Service.Aws, "ConsoleLogin", "Log on", "EVENT_CATEGORY_LOGIN", 3),
        new(Service.Aws, "AssumeRole", "Assume role", "EVENT_CATEGORY_IMPERSONATE", 4),
        new(Service.Aws, "PutBucketPolicy", "Change bucket policy", "EVENT_CATEGORY_EDIT_SETTINGS", 1, ByAdmin: true),
        new(Service.GoogleWorkspace, "login_success", "Log on", "EVENT_CATEGORY_LOGIN", 4),
        new(Service.GoogleWorkspace, "download", "Download file", "EVENT_CATEGORY_DOWNLOAD_FILE", 3, OnFile: true),
        new(Service.Box, "PREVIEW", "Preview file", "EVENT_CATEGORY_VIEW_FILE", 4, OnFile: true),
        new(Service.Box, "ITEM_SHARED_CREATE", "Share file", "EVENT_CATEGORY_SHARE_FILE", 1, OnFile: true),
    ];

    private static string Squeeze(string name) =>
        string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
