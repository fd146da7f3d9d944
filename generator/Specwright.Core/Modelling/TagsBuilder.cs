using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>The groups that a document declares.</summary>
internal static class TagsBuilder
{
    public static EquatableArray<Tag> Build(Element root) =>
        root.Array("tags").Select(BuildTag).OfType<Tag>().ToEquatableArray();

    private static Tag? BuildTag(Element tag)
    {
        if (tag.AsObject() is null)
        {
            return null;
        }

        if (tag.Text("name") is { } name)
        {
            return new Tag(name, tag.Text("description") ?? tag.Text("summary"));
        }

        tag.Context.Report(ModellingRules.MissingField, tag.Location, "name", "The tag was left out");
        return null;
    }
}
