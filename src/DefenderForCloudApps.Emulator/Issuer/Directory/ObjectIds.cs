using System;
using System.Security.Cryptography;
using System.Text;

namespace DefenderForCloudApps.Emulator.Issuer.Directory;

/// <summary>Ids that are the same at each start.</summary>
internal static class ObjectIds
{
    internal static string Of(string name) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();
}
