using System;
using System.Linq;
using System.Reflection;
using Corpus.Compilation;
using Specwright.Planning.Plans;
using Specwright.Runtime.Json;

namespace Corpus.Examples;

/// <summary>Finds the codec of a planned type in a loaded client.</summary>
internal sealed class CodecTypes(Assembly client)
{
    /// <summary>The codec, and the type that it reads.</summary>
    public (Type Value, Type Codec) Find(TypeUse use)
    {
        var (value, codec) = Find(use.Type);
        return use.IsNullable && value.IsValueType
            ? (typeof(Nullable<>).MakeGenericType(value), typeof(NullableCodec<,>).MakeGenericType(value, codec))
            : (value, codec);
    }

    /// <summary>The codec, and the type that it reads.</summary>
    public (Type Value, Type Codec) Find(TypeRef type)
    {
        var codec = type switch
        {
            GeneratedRef { Kind: GeneratedKind.Int32Enum } integers => typeof(Int32EnumCodec<>).MakeGenericType(Generated(integers)),
            GeneratedRef { Kind: GeneratedKind.Int64Enum } integers => typeof(Int64EnumCodec<>).MakeGenericType(Generated(integers)),
            GeneratedRef generated => Generated(generated),
            ListRef list => Of(typeof(ListCodec<,>), list.Item),
            MapRef map => Of(typeof(MapCodec<,>), map.Value),
            ScalarRef { Scalar: Scalar.Raw } => typeof(RawJsonCodec),
            ScalarRef { Scalar: var scalar } => typeof(StringCodec).Assembly.GetType($"{typeof(StringCodec).Namespace}.{scalar}Codec", true)!,
            _ => throw new NotSupportedException(type.GetType().Name),
        };
        var contract = codec.GetInterfaces().First(static item => item.IsGenericType && item.GetGenericTypeDefinition() == typeof(IJsonCodec<>));
        return (contract.GetGenericArguments()[0], codec);
    }

    private Type Of(Type definition, TypeUse use)
    {
        var (value, codec) = Find(use);
        return definition.MakeGenericType(value, codec);
    }

    private Type Generated(GeneratedRef type) => client.GetType($"{ClientGenerator.Namespace}.{type.Name}", throwOnError: true)!;
}
