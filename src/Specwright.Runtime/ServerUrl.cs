using System;

namespace Specwright.Runtime;

/// <summary>Makes the addresses of servers that a description lists (OpenAPI, Server Object).</summary>
public static class ServerUrl
{
    // What would end the host, or make it user information of another.
    private static readonly char[] s_hostEnds = ['/', '\\', '?', '#', '@'];

    /// <summary>Fills the variables of an address.</summary>
    /// <param name="template">The address, with <c>{variable}</c> placeholders.</param>
    /// <param name="variables">The variables and their values.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentException">
    /// The outcome is no absolute address; or a value would lead to another host than the description gives room for.
    /// </exception>
    public static Uri Of(string template, params (string Name, string Value)[] variables)
        => Uri.TryCreate(Fill(template, variables), UriKind.Absolute, out Uri? uri) && !uri.IsFile
            ? uri
            : throw new ArgumentException("With these values, the server's address is none.", nameof(variables));

    /// <summary>Fills the variables of an address that is relative to where the description was found.</summary>
    /// <param name="description">Where the description was found, or any address at the same server.</param>
    /// <param name="template">The address, with <c>{variable}</c> placeholders.</param>
    /// <param name="variables">The variables and their values.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentException">The outcome is no absolute address.</exception>
    public static Uri Of(Uri description, string template, params (string Name, string Value)[] variables)
        => description.IsAbsoluteUri && Uri.TryCreate(description, Fill(template, variables), out Uri? uri) && uri.Host == description.Host
            ? uri
            : throw new ArgumentException("With these values, the server's address is none, or is at another server.", nameof(variables));

    private static string Fill(string template, (string Name, string Value)[] variables)
    {
        // A value may have braces of its own: each place is filled once.
        string address = "";
        int position = 0;
        while (position < template.Length)
        {
            int open = template.IndexOf('{', position);
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            address += template[position..open];
            string value = Array.Find(variables, variable => variable.Name == template[(open + 1)..close]).Value ?? template[open..(close + 1)];
            RequireHost(address, value);
            address += value;
            position = close + 1;
        }

        return address + template[position..];
    }

    /// <summary>Within a host that the description has begun, a value is a part of that host.</summary>
    private static void RequireHost(string before, string value)
    {
        int scheme = before.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0 && !before.AsSpan(scheme + 3).Contains('/') && value.IndexOfAny(s_hostEnds) >= 0)
        {
            throw new ArgumentException($"A part of a host has none of '{string.Concat(s_hostEnds)}'.", nameof(value));
        }
    }
}
