using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Specwright.Runtime.Json;

/// <summary>
/// Tells System.Text.Json how to read and write models without reflection: for applications that are trimmed or
/// compiled ahead of time.
/// </summary>
public sealed class JsonModelResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];

    /// <summary>Adds a model. To be called before the resolver is used.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <typeparam name="TCodec">How it is read and written.</typeparam>
    /// <returns>This resolver.</returns>
    public JsonModelResolver Add<T, TCodec>()
        where TCodec : IJsonCodec<T?>
    {
        _types[typeof(T)] = static options
            => JsonMetadataServices.CreateValueInfo<T>(options, new JsonModelConverter<T, TCodec>());
        return this;
    }

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
        => _types.TryGetValue(type, out Func<JsonSerializerOptions, JsonTypeInfo>? create) ? create(options) : null;
}
