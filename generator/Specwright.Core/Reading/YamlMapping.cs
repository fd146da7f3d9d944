using System;
using System.Collections.Generic;
using Specwright.Diagnostics;

namespace Specwright.Reading;

/// <summary>Collects the entries of a YAML mapping, merge keys among them, into an object.</summary>
internal sealed class YamlMapping
{
    private readonly ReadingDiagnostics _diagnostics;
    private readonly List<ObjectMember> _members = [];
    private List<ObjectNode>? _merged;

    public YamlMapping(ReadingDiagnostics diagnostics) => _diagnostics = diagnostics;

    public void Add(DocumentNode key, TextSpan keySpan, DocumentNode value, bool isMerge)
    {
        if (isMerge)
        {
            AddMerge(value, keySpan);
        }
        else if (key is ScalarNode name)
        {
            _members.Add(new ObjectMember(name.Text, keySpan, value));
        }
        else
        {
            _diagnostics.Report(ReadingRules.ComplexKey, keySpan);
        }
    }

    /// <summary>The object: its own members first, then those of the merged mappings that it does not have yet.</summary>
    public ObjectNode Build(TextSpan span)
    {
        var own = ObjectBuilder.Build(span, MemberList.Of([.. _members]), _diagnostics);
        if (_merged is null)
        {
            return own;
        }

        var members = new List<ObjectMember>(own.Members);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            names.Add(member.Name);
        }

        foreach (var mapping in _merged)
        {
            foreach (var member in mapping.Members)
            {
                if (names.Add(member.Name))
                {
                    members.Add(member);
                }
            }
        }

        return ObjectBuilder.Build(span, MemberList.Of([.. members]), _diagnostics);
    }

    // https://yaml.org/type/merge.html: one mapping, or a sequence of which the earlier ones win.
    private void AddMerge(DocumentNode value, TextSpan keySpan)
    {
        IReadOnlyList<DocumentNode> mappings = value is ArrayNode list ? list.Items : [value];
        foreach (var mapping in mappings)
        {
            if (mapping is ObjectNode merged)
            {
                (_merged ??= []).Add(merged);
            }
            else
            {
                _diagnostics.Report(ReadingRules.InvalidMerge, keySpan);
            }
        }
    }
}
