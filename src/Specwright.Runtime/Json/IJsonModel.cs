using System.Diagnostics.CodeAnalysis;

namespace Specwright.Runtime.Json;

/// <summary>A model that is its own codec. The model only says how an empty one is made; reading and writing are the interface's.</summary>
/// <typeparam name="TSelf">The model.</typeparam>
[SuppressMessage("Design", "CA1033:Interface methods should be callable by child types", Justification = "Callers go by IJsonCodec.")]
public interface IJsonModel<TSelf> : IJsonCodec<TSelf?>
    where TSelf : JsonModel, IJsonModel<TSelf>
{
    /// <summary>Creates a model without members, not even those that are required.</summary>
    /// <returns>The model.</returns>
    static abstract TSelf New();

    static TSelf? IJsonCodec<TSelf?>.Read(ref JsonCursor reader)
    {
        if (!reader.BeginObject())
        {
            return null;
        }

        TSelf model = TSelf.New();
        model.ReadMembers(ref reader);
        return model;
    }

    static void IJsonCodec<TSelf?>.Write(ref JsonWriter writer, TSelf? value)
    {
        if (value is null)
        {
            writer.Null();
        }
        else
        {
            value.Write(ref writer);
        }
    }
}
