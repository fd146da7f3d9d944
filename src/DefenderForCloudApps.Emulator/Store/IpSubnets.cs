using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Hosting;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>Subnets as the service keeps them: every address in IPv6 form, IPv4 mapped into it.</summary>
internal static class IpSubnets
{
    /// <summary>Reads CIDR notation (RFC 4632, RFC 4291).</summary>
    /// <exception cref="ApiException">It is no network: the caller reads which one.</exception>
    internal static JsonObject Read(string cidr)
    {
        if (!cidr.Contains('/', StringComparison.Ordinal) || !IPNetwork.TryParse(cidr, out var network))
        {
            throw ApiException.BadRequest($"Invalid subnet '{cidr}': CIDR notation is expected, such as 192.168.1.0/24");
        }

        var isIpV6 = network.BaseAddress.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6;
        return new JsonObject
        {
            ["mask"] = isIpV6 ? network.PrefixLength : network.PrefixLength + 96,
            ["address"] = Full(network.BaseAddress),
            ["originalString"] = cidr,
        };
    }

    // All eight groups of four digits: the service shortens nothing.
    private static string Full(IPAddress address) => string.Join(':', address.MapToIPv6().GetAddressBytes()
        .Chunk(2)
        .Select(static pair => ((pair[0] << 8) | pair[1]).ToString("x4", CultureInfo.InvariantCulture)));
}
