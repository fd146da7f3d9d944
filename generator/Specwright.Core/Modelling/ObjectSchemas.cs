using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>Schemas of objects.</summary>
internal static class ObjectSchemas
{
    /// <summary>The object that <paramref name="element"/> alone describes.</summary>
    public static ObjectSchema Build(Element element)
    {
        var merger = new ObjectMerger(element);
        merger.Add(element, isOptional: false);
        return merger.ToSchema();
    }
}
