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
        if (Markdown.IsSaying(summary))
        {
            var said = summary!.Trim();
            var more = Markdown.IsSaying(description) && !IsRepetition(said, description!) ? description!.Trim() : null;
            return new DocPlan(said, more);
        }

        if (!Markdown.IsSaying(description))
        {
            return new DocPlan(fallback);
        }

        var (first, rest) = Markdown.SplitFirst(description!);
        return Markdown.IsSaying(first) ? new DocPlan(first, rest) : new DocPlan(fallback, description!.Trim());
    }

    /// <summary>A doc comment for a schema that becomes a type.</summary>
    public static DocPlan Of(Schema schema, string fallback) => Of(null, Markdown.IsSaying(schema.Description) ? schema.Description : schema.Title, fallback);

    /// <summary>A doc comment for what needs none where the document says nothing.</summary>
    public static DocPlan? OfSaid(string? description) => Markdown.IsSaying(description) ? Of(null, description, "") : null;

    /// <summary>
    /// A doc comment for a member, which borrows the first paragraph of its type's when it says nothing; none when that does
    /// not either, for the name is all that there is to say.
    /// </summary>
    public static DocPlan? OfMember(Schema schema, Schema target)
    {
        var doc = OfSaid(schema) ?? (OfSaid(target) is { } borrowed ? borrowed with { Remarks = null } : null);
        if (schema.Default is not { } value || value == "null")
        {
            return doc;
        }

        var said = $"Default: `{Markdown.Code(value)}`.";
        return doc is null ? new DocPlan(said) : doc with { Remarks = Join(doc.Remarks, said) };
    }

    private static DocPlan? OfSaid(Schema schema) =>
        Markdown.IsSaying(schema.Description) || Markdown.IsSaying(schema.Title) ? Of(schema, "") : null;

    private static string Join(string? first, string second) => first is null ? second : $"{first}\n\n{second}";

    private static bool IsRepetition(string summary, string description) =>
        string.Equals(summary.TrimEnd('.'), description.Trim().TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
}
