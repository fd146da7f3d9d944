using System.Collections.Generic;
using System.Net;

namespace Specwright.Runtime;

/// <summary>The body of a success with its status and headers.</summary>
/// <typeparam name="T">The body.</typeparam>
/// <param name="Body">The body.</param>
/// <param name="StatusCode">The status.</param>
/// <param name="Headers">The headers of the response and its content; names in any case.</param>
public sealed record ApiResponse<T>(
    T Body, HttpStatusCode StatusCode, IReadOnlyDictionary<string, IReadOnlyList<string>> Headers);
