using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Specwright.Runtime.Json;

/// <summary>A converter that knows its type, which who finds the converter does not.</summary>
internal interface IJsonModelConverter
{
    JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options);
}
