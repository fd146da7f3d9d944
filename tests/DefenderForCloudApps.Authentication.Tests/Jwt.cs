using System;
using System.Buffers.Text;
using System.Text;

namespace DefenderForCloudApps.Authentication.Tests;

/// <summary>Tokens in the form of a signed JWT; nothing here checks the signature.</summary>
internal static class Jwt
{
    public static string With(string payload) =>
        $"{Encode("""{"alg":"RS256","typ":"JWT"}""")}.{Encode(payload)}.{Encode(Guid.NewGuid().ToString())}";

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
