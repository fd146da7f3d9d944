using System;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Specwright.Runtime.Json;

/// <summary>
/// Tells System.Text.Json how to read and write the types of all generated clients without its own reflection: for
/// applications that are trimmed or compiled ahead of time.
/// </summary>
/// <remarks>
/// A generated type names its <see cref="JsonModelConverter{T, TCodec}"/> in an attribute, and what an attribute names is kept
/// when an application is trimmed: nothing else lists the types.
/// </remarks>
public sealed class JsonModelResolver : IJsonTypeInfoResolver
{
    private JsonModelResolver()
    {
    }

    /// <summary>
    /// The resolver. To be set as <see cref="JsonSerializerOptions.TypeInfoResolver"/>, or put beside others by
    /// <see cref="JsonTypeInfoResolver.Combine(IJsonTypeInfoResolver[])"/>.
    /// </summary>
    public static JsonModelResolver Default { get; } = new();

    /// <inheritdoc/>
    /// <returns>What there is to know of a generated type; null for all others.</returns>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        Type? converter = type.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType;
        return typeof(IJsonModelConverter).IsAssignableFrom(converter)
            ? ((IJsonModelConverter)Activator.CreateInstance(converter)!).CreateTypeInfo(options)
            : null;
    }
}
