using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;

namespace Specwright.Planning.Naming;

/// <summary>The names of the clients for tags. Tags that differ only in what no identifier shows are one.</summary>
internal sealed class TagNames
{
    private readonly Dictionary<string, TagName> _names = new(StringComparer.OrdinalIgnoreCase);

    public TagNames(ApiDescription description, NameScope typeNames)
    {
        var tags = description.Operations
            .Select(Of)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static tag => tag, StringComparer.Ordinal)
            .GroupBy(CSharpIdentifier.Pascal, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var names = typeNames.Assign([.. tags.Select(static tag => Claim(tag.Key))], "");
        for (var i = 0; i < tags.Count; i++)
        {
            _names.Add(tags[i].Key, new TagName(tags[i].First(), tags[i].Key, names[i]));
        }
    }

    /// <summary>All of them, in ordinal order.</summary>
    public IReadOnlyCollection<TagName> All => _names.Values;

    /// <summary>The name for the tag that decides where <paramref name="operation"/> is found; none when it has no tag.</summary>
    public TagName? this[Operation operation] => Of(operation) is { } tag ? _names[CSharpIdentifier.Pascal(tag)] : null;

    /// <summary>That tag.</summary>
    public static string? Of(Operation operation) => operation.Tags.FirstOrDefault(static tag => !string.IsNullOrWhiteSpace(tag));

    private static NameClaim Claim(string subject)
    {
        var stem = CSharpIdentifier.Shorten(subject);
        return new NameClaim(subject, [stem + "Client", stem + "ApiClient"]) { Expansion = static name => [name, "I" + name] };
    }
}

/// <summary>A tag's names.</summary>
/// <param name="Tag">The tag as it is spelled.</param>
/// <param name="Subject">The tag as an identifier.</param>
/// <param name="ClientName">The client's name.</param>
internal sealed record TagName(string Tag, string Subject, string ClientName);
