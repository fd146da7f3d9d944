using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>A schema that has a key.</summary>
/// <param name="element">The schema.</param>
/// <param name="key">What references to it name.</param>
/// <param name="name">The document's name for it.</param>
internal sealed class SchemaEntry(Element element, string key, string name)
{
    public Element Element { get; } = element;

    public string Key { get; } = key;

    public string Name { get; } = name;

    /// <summary>What it allows, once that is built.</summary>
    public Schema? Schema { get; set; }
}
