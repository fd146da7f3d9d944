namespace Specwright.Runtime.Tests.Models;

public enum AlertStatus
{
    Unread = 0,
    Read = 1,
    Archived = 2,
}
