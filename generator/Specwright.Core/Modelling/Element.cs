using System.Collections.Generic;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>
/// A value of a document, with what is needed to take it apart: the document it stands in, and where to report that it
/// is not what OpenAPI wants.
/// </summary>
internal sealed class Element
{
    private readonly TextSpan _place;
    private readonly Element? _description;

    public Element(ModelContext context, DocumentReadResult document, DocumentNode node)
        : this(context, document, node, string.Empty, node.Head)
    {
    }

    private Element(
        ModelContext context, DocumentReadResult document, DocumentNode node, string name, TextSpan place, Element? description = null)
    {
        Context = context;
        Document = document;
        Node = node;
        Name = name;
        _place = place;
        _description = description;
    }

    public ModelContext Context { get; }

    public DocumentReadResult Document { get; }

    public DocumentNode Node { get; }

    /// <summary>The name of the member whose value this is; empty elsewhere.</summary>
    public string Name { get; }

    /// <summary>The member's name, or the value's beginning where it has none.</summary>
    public SourceLocation Location => Document.Locate(_place);

    /// <summary>The offset of that in the document; what comes from an overlay is behind all else.</summary>
    public int Start => _place.Start;

    /// <summary>The value itself, of an object or array its opening only.</summary>
    public SourceLocation ValueLocation => Document.Locate(Node.Head);

    public bool IsObject => Node is ObjectNode;

    /// <summary>The text of a scalar other than null.</summary>
    public string? ScalarText => TextOf(Node);

    /// <summary>The members of an object, in order; none of anything else.</summary>
    public IEnumerable<Element> Members
    {
        get
        {
            if (Node is ObjectNode node)
            {
                var members = node.Members;
                for (var i = 0; i < members.Count; i++)
                {
                    yield return ToElement(members[i]);
                }
            }
        }
    }

    /// <summary>The elements of an array, in order; none of anything else.</summary>
    public IEnumerable<Element> Items
    {
        get
        {
            if (Node is ArrayNode node)
            {
                foreach (var item in node.Items)
                {
                    yield return new Element(Context, Document, item);
                }
            }
        }
    }

    /// <summary>The value of a member, of whatever type; null also when the value is null, as YAML's empty values are.</summary>
    public Element? this[string name] => Find(name) is { Node: not ScalarNode { Kind: ScalarKind.Null } } found ? found : null;

    /// <summary>The value of a member, of whatever type.</summary>
    public Element? Find(string name) => (Node as ObjectNode)?.Find(name) is { } member ? ToElement(member) : null;

    /// <summary>Whether there is a member of one of these names, of whatever value.</summary>
    public bool HasAny(string[] names)
    {
        foreach (var name in names)
        {
            if (Has(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is a member of this name, of whatever value.</summary>
    public bool Has(string name) => FindNode(name) is not null;

    /// <summary>Whether there is a member of this name that is not null.</summary>
    public bool Says(string name) => FindNode(name) is not (null or ScalarNode { Kind: ScalarKind.Null });

    /// <summary>The text of a member. A number or truth value counts as its text: YAML has versions like 1.0 without quotes.</summary>
    public string? Text(string name)
    {
        if (_description is null && FindNode(name) is var node && node is null or ScalarNode)
        {
            return TextOf(node);
        }

        return (Annotation(name) ?? this[name]) is not { } member ? null : member.ScalarText ?? member.ReportKind<string>("a string");
    }

    /// <summary>The text of a member that is for people alone.</summary>
    public Prose? Prose(string name) => (Annotation(name) ?? this[name]) switch
    {
        null => null,
        { Node: ScalarNode scalar } => scalar.Prose,
        var member => member.ReportKind<Prose>("a string"),
    };

    /// <summary>The truth value of a member; false when it has none.</summary>
    public bool Flag(string name) => FindFlag(name) ?? false;

    /// <summary>Whether callers should move away from what this describes; <c>x-deprecated</c> may also hold the reason.</summary>
    public bool IsDeprecated =>
        Flag("deprecated") || FindNode("x-deprecated") is not (null or ScalarNode { Kind: ScalarKind.Null } or ScalarNode { Boolean: false });

    /// <summary>The truth value of a member; null when it has none.</summary>
    public bool? FindFlag(string name)
    {
        switch (FindNode(name))
        {
            case null or ScalarNode { Kind: ScalarKind.Null }:
                return null;
            case ScalarNode { Boolean: { } value }:
                return value;
            default:
                Find(name)!.ReportKind<object>("true or false");
                return null;
        }
    }

    /// <summary>A member that must be an object; null when it is not there or something else.</summary>
    public Element? Object(string name) => this[name] is { } member ? member.AsObject() : null;

    /// <summary>
    /// A member that must be an object or, which is not in the standard, a reference to one: many a document keeps its paths
    /// or its schemas in a file of their own.
    /// </summary>
    public Element? Section(string name) => this[name] is { } member ? Context.References.Follow(member) : null;

    /// <summary>The elements of a member that must be an array.</summary>
    public IEnumerable<Element> Array(string name)
    {
        if (this[name] is not { } member)
        {
            return [];
        }

        return member.Node is ArrayNode ? member.Items : member.ReportKind<IEnumerable<Element>>("a list") ?? [];
    }

    /// <summary>The strings of a member that must be an array of strings.</summary>
    public IEnumerable<Element> Texts(string name)
    {
        foreach (var item in Array(name))
        {
            if (item.ScalarText is not null)
            {
                yield return item;
            }
            else
            {
                item.ReportKind<object>("a string");
            }
        }
    }

    /// <summary>This, with the summary and description of <paramref name="reference"/> in place of its own (OpenAPI 3.1.0, Reference Object).</summary>
    public Element DescribedBy(Element reference) => new(Context, Document, Node, Name, _place, reference);

    /// <summary>This, if it is an object; otherwise that is reported.</summary>
    public Element? AsObject() => IsObject ? this : ReportKind<Element>("an object");

    // Without an element: most schemas have none of the members that are looked for, and a description has many schemas.
    public DocumentNode? FindNode(string name) => (Node as ObjectNode)?[name];

    private static string? TextOf(DocumentNode? node) => node is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Text : null;

    private Element? Annotation(string name) => name is "summary" or "description" ? _description?[name] : null;

    private T? ReportKind<T>(string wanted)
        where T : class
    {
        var name = Name.Length > 0 ? $"'{Name}'" : "This";
        Context.Report(Diagnostics.ModellingRules.WrongKind, ValueLocation, name, wanted, Describe(Node));
        return null;
    }

    private static string Describe(DocumentNode node) => node switch
    {
        ObjectNode => "an object",
        ArrayNode => "a list",
        ScalarNode { Kind: ScalarKind.String } => "a string",
        ScalarNode { Kind: ScalarKind.Number } => "a number",
        ScalarNode { Kind: ScalarKind.Boolean } => "a truth value",
        _ => "null",
    };

    private Element ToElement(ObjectMember member) => new(Context, Document, member.Value, member.Name, member.NameSpan);
}
