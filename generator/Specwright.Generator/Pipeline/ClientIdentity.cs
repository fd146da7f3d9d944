namespace Specwright.Generator.Pipeline;

/// <summary>What a client is called in C#.</summary>
/// <param name="Namespace">The namespace of all its types.</param>
/// <param name="Name">The name of its root class.</param>
internal sealed record ClientIdentity(string Namespace, string Name)
{
    public string FullName => Namespace + "." + Name;
}
