namespace Specwright.Modelling;

/// <summary>What names in HTTP consist of: methods, and names of headers (RFC 9110, section 5.6.2).</summary>
internal static class HttpToken
{
    public static bool IsCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0;
}
