using System;
using System.Collections.Generic;
using System.Linq;
using DefenderForCloudApps.Emulator.Controllers;
using DefenderForCloudApps.Emulator.Hosting;

namespace DefenderForCloudApps.Emulator.Discovery;

/// <summary>Writes what an appliance loads to block the apps that the tenant has banned.</summary>
internal static class BlockScripts
{
    internal static string Write(BlockScriptFormat format, IReadOnlyList<string> domains) => (int)format switch
    {
        102 => Lines(["; Blue Coat ProxySG", "define condition banned_cloud_apps", .. domains.Select(static d => $"  url.domain={d}"), "end", "<Proxy>", "  condition=banned_cloud_apps deny"]),
        104 => Lines(["! Cisco ASA", .. domains.SelectMany(CiscoObject), .. domains.Select(static d => $"access-list banned_cloud_apps extended deny ip any object {Name(d)}")]),
        108 => Lines(["# Fortinet FortiGate", "config webfilter urlfilter", "edit 1", "set name \"banned_cloud_apps\"", "config entries", .. domains.SelectMany(FortiGateEntry), "end", "next", "end"]),
        112 => Lines(["# Palo Alto", .. domains.Select(static d => $"set profiles custom-url-category banned_cloud_apps list *.{d}"), "set rulebase security rules banned_cloud_apps category banned_cloud_apps action deny"]),
        120 => Lines(domains.Select(static d => $".{d}")),
        129 => Lines(["# Juniper SRX", .. domains.Select(static d => $"set security utm custom-objects url-pattern banned_cloud_apps value http*://*.{d}"), "set security utm custom-objects custom-url-category banned_cloud_apps value banned_cloud_apps"]),
        135 => Lines(["# Websense", .. domains.Select(static d => $"*.{d}\tblock")]),
        _ => throw ApiException.BadRequest($"format {(int)format} is not supported"),
    };

    private static IEnumerable<string> CiscoObject(string domain) =>
        [$"object network {Name(domain)}", $" fqdn v4 {domain}"];

    private static IEnumerable<string> FortiGateEntry(string domain, int index) =>
        [$"edit {index + 1}", $"set url \"*.{domain}\"", "set type wildcard", "set action block", "next"];

    private static string Name(string domain) => "banned_" + domain.Replace('.', '_');

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(static line => line + "\n"));
}
