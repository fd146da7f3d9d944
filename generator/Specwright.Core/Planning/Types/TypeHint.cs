using Specwright.Planning.Naming;

namespace Specwright.Planning.Types;

/// <summary>Where an unnamed schema stands, which is what its type is named from.</summary>
/// <param name="Name">The name that the whole way there gives.</param>
/// <param name="Last">The last step of the way: equal schemas are one type only where this is equal, too.</param>
/// <param name="Place">The place in words, for a schema that says nothing of itself.</param>
internal readonly record struct TypeHint(string Name, string Last, string Place)
{
    public static TypeHint Member(string owner, string member, string wireName) =>
        new(CSharpIdentifier.Shorten(owner + member), member, $"The `{Markdown.Code(wireName)}` of `{owner}`.");

    public static TypeHint Named(string name, string schema) => new(name, name, $"The schema `{Markdown.Code(schema)}`.");

    public TypeHint Item() => Step("Item", "An item of");

    public TypeHint Value() => Step("Value", "A value of");

    public TypeHint Alternative(string title) => Step(CSharpIdentifier.Pascal(title), "An alternative of");

    private TypeHint Step(string step, string words) =>
        new(CSharpIdentifier.Shorten(Name + step), Last + step, $"{words} `{Name}`.");
}
