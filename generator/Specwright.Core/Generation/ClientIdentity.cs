namespace Specwright.Generation;

/// <summary>What a client is called in C#.</summary>
/// <param name="Namespace">The namespace of all its types.</param>
/// <param name="Name">The name of its root class.</param>
public sealed record ClientIdentity(string Namespace, string Name)
{
    /// <summary>The name of the root class with its namespace.</summary>
    public string FullName => Namespace + "." + Name;
}
