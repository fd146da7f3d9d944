namespace Specwright.Runtime.Json;

/// <content>Values of types that are their own codecs.</content>
public ref partial struct JsonCursor
{
    /// <summary>Reads a model, or another class that is its own codec.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <returns>The value; null for <c>null</c>.</returns>
    public T? ReadModel<T>()
        where T : class, IJsonCodec<T?>
        => T.Read(ref this);

    /// <summary>Reads an open enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <returns>The value; null for <c>null</c>.</returns>
    public T? ReadEnum<T>()
        where T : struct, IJsonCodec<T>
        => NullableCodec<T, T>.Read(ref this);

    /// <summary>Reads the members of an object that has been entered, and leaves it.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="model">The model, which must not have members yet.</param>
    /// <returns>The model.</returns>
    public T ReadMembers<T>(T model)
        where T : JsonModel
    {
        model.ReadMembers(ref this);
        return model;
    }
}
