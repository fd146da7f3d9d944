using System;
using System.Collections.Generic;

namespace Specwright.Planning;

/// <summary>
/// Every type outside the client that generated code names. Where a generated type or a property has one of these names,
/// the file writes the framework's in full.
/// </summary>
internal static class FrameworkTypes
{
    /// <summary>The namespace of each, by the name that generated code uses.</summary>
    public static readonly IReadOnlyDictionary<string, string> Namespaces = Create();

    private static Dictionary<string, string> Create()
    {
        var namespaces = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("System", "DateOnly", "DateTimeOffset", "Guid", "Obsolete", "Uri");
        Add("System.Collections.Generic", "IAsyncEnumerable", "IEnumerable", "IReadOnlyDictionary", "IReadOnlyList", "List");
        Add("System.Diagnostics.CodeAnalysis", "Experimental", "NotNullWhen", "SetsRequiredMembers");
        Add("System.IO", "Stream");
        Add("System.Text.Json.Serialization", "JsonConverter");
        Add("System.Threading", "CancellationToken");
        Add("System.Threading.Tasks", "Task");
        Add("Microsoft.Kiota.Abstractions", "IRequestAdapter", "Method");
        Add(
            "Specwright.Runtime",
            "ApiKeyPlace", "ApiErrorException", "ApiOperation", "ApiRequest", "ErrorBodies", "EventContent", "FilePart", "Format", "FormFields",
            "MultipartFields", "NoContent", "OperationSecurity", "PagedItems", "Paging", "ParameterStyle", "ResponseBody", "ResponseHeader",
            "SecurityScheme", "ServerSentEvent", "ServerUrl", "StreamedItems");
        Add(
            "Specwright.Runtime.Json",
            "BooleanCodec", "BytesCodec", "DateCodec", "DateTimeCodec", "DecimalCodec", "DoubleCodec", "DurationCodec",
            "GuidCodec", "IJsonCodec", "IJsonModel", "Int32Codec", "Int32EnumCodec", "Int64Codec",
            "Int64EnumCodec", "IsoDuration", "JsonCursor", "JsonKind", "JsonMembers", "JsonModel", "JsonModelConverter", "JsonTest", "JsonWriter", "KnownText",
            "ListCodec", "MapCodec", "MemberTable", "MemberVisitor", "NullableCodec", "OffsetTime", "OpenJsonModel", "RawJson", "RawJsonCodec", "SingleCodec",
            "StringCodec", "TimeCodec", "UnionValue", "UnreadModel", "UnixMillisecondsCodec", "UnixSecondsCodec", "UriCodec",
            "WholeUnixMillisecondsCodec", "WholeUnixSecondsCodec");
        return namespaces;

        void Add(string name, params string[] types)
        {
            foreach (var type in types)
            {
                namespaces.Add(type, name);
            }
        }
    }
}
