using Specwright.Planning.Naming;

namespace Specwright.Planning.Types;

/// <summary>Where an unnamed schema stands, which is what its type is named from. Nothing is put together before it is asked for.</summary>
internal readonly record struct TypeHint
{
    private readonly string? _name;
    private readonly string _way;
    private readonly string _relation;
    private readonly string? _relationWay;

    /// <param name="name">The name that the whole way there gives.</param>
    /// <param name="last">The last step of the way: equal schemas are one type only where this is equal, too.</param>
    /// <param name="place">The place in words, for a schema that says nothing of itself.</param>
    public TypeHint(string name, string last, string place)
        : this(null, last, "", "", "")
    {
        _name = name;
        PlaceInWords = place;
    }

    private TypeHint(string? owner, string last, string way, string relation, string? relationWay)
    {
        Owner = owner;
        Last = last;
        _way = way;
        _relation = relation;
        _relationWay = relationWay;
    }

    /// <summary>The name that the whole way there gives.</summary>
    public string Name => _name ?? CSharpIdentifier.Shorten(Owner + _way);

    /// <summary>The last step of the way: equal schemas are one type only where this is equal, too.</summary>
    public string Last { get; }

    /// <summary>The place in words, for a schema that says nothing of itself.</summary>
    public string Place => PlaceInWords ?? $"{Relation} `{CSharpIdentifier.Shorten(Owner + _relationWay)}`.";

    /// <summary>The type that the way starts from; none when <see cref="Name"/> does not follow from another type's.</summary>
    public string? Owner { get; private init; }

    /// <summary>What tells the place from another of the same name, such as an answer's status.</summary>
    public string? Detail { get; init; }

    private string? PlaceInWords { get; init; }

    // A member is known by its name on the wire, and by having no way.
    private string Relation => _relationWay is null ? $"The `{Markdown.Code(_relation)}` of" : _relation;

    public static TypeHint Member(string owner, string member, string wireName) =>
        new(owner, member, member, wireName, null);

    public static TypeHint Named(string name, string schema) => new(name, name, $"The schema `{Markdown.Code(schema)}`.");

    public TypeHint Item() => Step("Item", "An item of");

    public TypeHint Value() => Step("Value", "A value of");

    public TypeHint Alternative(string title) => Step(CSharpIdentifier.Pascal(title), "An alternative of");

    /// <summary>The same place when its owner is called <paramref name="owner"/>; itself when it has none.</summary>
    public TypeHint Under(string owner) => Owner is null ? this : this with { Owner = owner };

    /// <summary>What a type that stands here is called, as the owner of what stands in it.</summary>
    public TypeHint Called(string name) => new(name, Last, "", "", "") { PlaceInWords = Place, Detail = Detail };

    private TypeHint Step(string step, string words) => _name is null
        ? new(Owner, Last + step, _way + step, words, _way) { Detail = Detail }
        : new(CSharpIdentifier.Shorten(Name + step), Last + step, $"{words} `{Name}`.") { Detail = Detail };
}
