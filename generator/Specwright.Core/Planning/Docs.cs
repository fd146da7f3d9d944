using System;
using Specwright.Model;
using Specwright.Planning.Plans;

namespace Specwright.Planning;

/// <summary>Chooses what of a document becomes a doc comment's summary and remarks.</summary>
internal static class Docs
{
    /// <summary>A doc comment from the first of the two that says something, else from <paramref name="fallback"/>.</summary>
    public static DocPlan Of(string? summary, string? description, string fallback)
    {
        if (Prose.IsSaying(summary))
        {
            var said = summary!.Trim();
            var more = Prose.IsSaying(description) && !IsRepetition(said, description!) ? description!.Trim() : null;
            return new DocPlan(said, more);
        }

        if (!Prose.IsSaying(description))
        {
            return new DocPlan(fallback);
        }

        var (first, rest) = Markdown.SplitFirst(description!);
        return Prose.IsSaying(first) ? new DocPlan(first, rest) : new DocPlan(fallback, description!.Trim());
    }

    /// <summary>A doc comment for a schema that becomes a type, or stands in one.</summary>
    public static DocPlan Of(Schema schema, string fallback) =>
        IsSaid(schema.Prose) ? Of(new DocOrigin(schema.Prose!, fallback), schema.Prose!.Told) : Of(null, schema.Title, fallback);

    /// <summary>The doc comment of an origin, whose prose now is <paramref name="text"/>.</summary>
    public static DocPlan Of(DocOrigin origin, string text)
    {
        var doc = Of(null, text, origin.Fallback);
        return Complete(doc, origin.IsBorrowed, origin.Further) with { Origin = origin };
    }

    /// <summary>A doc comment for what needs none where the document says nothing.</summary>
    public static DocPlan? OfSaid(string? description) => Prose.IsSaying(description) ? Of(null, description, "") : null;

    /// <summary>
    /// A doc comment for a member, which borrows the first paragraph of its schema's when it says nothing; none when that does
    /// not either, for the name is all that there is to say.
    /// </summary>
    /// <param name="schema">The member's schema.</param>
    /// <param name="target">What that refers to; none when it has a type of its own, which says it.</param>
    public static DocPlan? OfMember(Schema schema, Schema? target)
    {
        var further = schema.Default is { } value && value != "null" ? $"Default: `{Markdown.Code(value)}`." : null;
        return OfSaid(schema, isBorrowed: false, further)
            ?? (target is null ? null : OfSaid(target, isBorrowed: true, further))
            ?? (further is null ? null : new DocPlan(further));
    }

    private static DocPlan? OfSaid(Schema schema, bool isBorrowed, string? further) => schema switch
    {
        { Prose: { } prose } when IsSaid(prose) => Of(new DocOrigin(prose, "", isBorrowed, further), prose.Told),
        { Title: { } title } when Prose.IsSaying(title) => Complete(Of(null, title, ""), isBorrowed, further),
        _ => null,
    };

    private static bool IsSaid(Prose? prose) => Prose.IsSaying(prose?.Told);

    private static DocPlan Complete(DocPlan doc, bool isBorrowed, string? further)
    {
        var remarks = isBorrowed ? null : doc.Remarks;
        return doc with { Remarks = further is null ? remarks : Join(remarks, further) };
    }

    private static string Join(string? first, string second) => first is null ? second : $"{first}\n\n{second}";

    private static bool IsRepetition(string summary, string description)
    {
        var said = summary.TrimEnd('.');
        var start = 0;
        var end = description.Length;
        while (start < end && char.IsWhiteSpace(description[start]))
        {
            start++;
        }

        while (start < end && char.IsWhiteSpace(description[end - 1]))
        {
            end--;
        }

        while (start < end && description[end - 1] == '.')
        {
            end--;
        }

        return end - start == said.Length && string.Compare(said, 0, description, start, said.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
