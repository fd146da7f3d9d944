namespace Specwright.Runtime.Json;

/// <summary>A model that is its own codec.</summary>
/// <typeparam name="TSelf">The model.</typeparam>
public interface IJsonModel<TSelf> : IJsonCodec<TSelf?>
    where TSelf : class, IJsonModel<TSelf>;
