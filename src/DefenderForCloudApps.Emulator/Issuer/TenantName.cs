using System;
using DefenderForCloudApps.Emulator.Issuer.Errors;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>The part of an address that says whose directory it is: the tenant's id or domain, or one that leaves it open.</summary>
internal static class TenantName
{
    /// <summary>Checks the tenant of a request in which a user takes part, who may name it by signing in.</summary>
    internal static void CheckForUsers(string name)
    {
        if (name.Equals("consumers", StringComparison.OrdinalIgnoreCase))
        {
            throw new IssuerException(RequestErrors.Consumers);
        }

        if (!IsOpen(name))
        {
            CheckNamed(name);
        }
    }

    /// <summary>Checks the tenant of a request that nothing else in it names.</summary>
    internal static void CheckForApplications(string name)
    {
        if (IsOpen(name))
        {
            throw new IssuerException(RequestErrors.NoTenant);
        }

        CheckNamed(name);
    }

    internal static bool IsOpen(string name) =>
        name.Equals("common", StringComparison.OrdinalIgnoreCase) || name.Equals("organizations", StringComparison.OrdinalIgnoreCase);

    private static void CheckNamed(string name)
    {
        if (!Tenant.IsNamed(name))
        {
            throw new IssuerException(RequestErrors.UnknownTenant(name));
        }
    }
}
