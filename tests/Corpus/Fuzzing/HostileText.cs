using System;

namespace Corpus.Fuzzing;

/// <summary>Strings that a generator may trip over, wherever a document puts them.</summary>
internal static class HostileText
{
    private static readonly string[] s_all =
    [
        "", " ", "class", "base", "record", "await", "field", "_", "__arglist", "nameof", "value", "global", "System", "Task",
        "String", "HttpMethod", "Object", "Equals", "GetHashCode", "Value", "Read", "Write", "Resolver", "JsonConverter", "Uri",
        "CancellationToken", "cancellationToken", "request", "reader", "writer", "result", "this", "operator", "file", "1st", "-1",
        "+1", "a b", "a-b", "a.b", "a/b", "$ref", "#", "@type", "a\nb", "a\r\nb", "a\u2028b", "a\u0085b", "\0", "\u0001", "\uFEFF",
        "\uD800", "é", "日本語", "🚀", "ı", "ß", "ﬁ", "\u200B", "\u202Ebackwards", "e\u0301", "𝒳", "\"", "\\", "\"\"\"", "{0}", "{{", "}}",
        "*/", "/*", "//", "-->", "]]>", "</summary>", "<see cref=\"X\"/>", "&amp;", "&", "`", "```", "**", "[a](b)", "[a](javascript:b)",
        "\"); System.Environment.Exit(1); (\"", "*/ class Injected { } /*", "\n#error injected\n", "\n#pragma warning disable\n",
        "\\u0022);", "%22", "%", "%ZZ", "..", "../../etc", "CON", "nul.cs", "a:b", "a?b", "a#b", "{id}", "{", "}", "{a}{b}", "{a}...{b}",
        "null", "true", "false", "1e999", "-0", "NaN", "0x10", "yes", "~", "2024-02-30", "int64", "date-time", "uuid", "byte", "binary",
        "application/json", "*/*", "text/event-stream", "multipart/form-data", "application/x-www-form-urlencoded", ";", "a=b; c=\"d\"",
        "2XX", "default", "get", "http://[", "https://{x}.example/{y}", "urn:x", "C:\\x",
    ];

    /// <summary>One of them; now and then a very long one, or two put together.</summary>
    public static string Pick(Random random) => random.Next(20) switch
    {
        0 => new string((char)random.Next('!', '~'), random.Next(1, 5_000)),
        1 => s_all[random.Next(s_all.Length)] + s_all[random.Next(s_all.Length)],
        _ => s_all[random.Next(s_all.Length)],
    };
}
