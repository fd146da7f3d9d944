namespace Specwright.Runtime.Json;

/// <summary>A type that is its own codec.</summary>
/// <typeparam name="TSelf">The type.</typeparam>
public interface IJsonModel<TSelf> : IJsonCodec<TSelf?>
    where TSelf : class, IJsonModel<TSelf>;
