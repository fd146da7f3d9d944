using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace Specwright.Runtime.Answers;

/// <summary>The headers of a response and of its content in one dictionary.</summary>
internal static class AnswerHeaders
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> None { get; }
        = FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(HttpResponseMessage response)
    {
        Dictionary<string, IReadOnlyList<string>> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, IEnumerable<string> values) in response.Headers.Concat(response.Content.Headers))
        {
            headers[name] = [.. values];
        }

        return headers;
    }
}
