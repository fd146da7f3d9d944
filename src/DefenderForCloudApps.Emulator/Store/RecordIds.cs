using System;
using System.Security.Cryptography;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>Ids for records that a caller makes: 24 hexadecimal digits, as the service's own are.</summary>
internal static class RecordIds
{
    internal static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
}
