using System.IO;
using System.Linq;
using System.Text;
using Specwright.Planning.Naming;

namespace Specwright.Generation;

/// <summary>The names of a client whose item names none, and what to write in place of names that C# does not allow.</summary>
public static class ClientNaming
{
    private const string DefaultNamespace = "Api";

    private const string Suffix = "Client";

    /// <summary><c>pet-store.openapi.yaml</c> becomes <c>PetStoreClient</c>.</summary>
    public static string NameFromPath(string path)
    {
        var file = Path.GetFileName(path);
        var dot = file.IndexOf('.');
        var name = ToPascalCase(dot > 0 ? file.Substring(0, dot) : file);
        return name.EndsWith(Suffix, System.StringComparison.Ordinal) ? name : name + Suffix;
    }

    /// <summary>
    /// The project's root namespace, which need not be one in C#: <c>my-app</c> becomes <c>my_app</c>, as in the
    /// code that project templates write.
    /// </summary>
    public static string NamespaceFromRoot(string? rootNamespace)
        => rootNamespace is null ? DefaultNamespace : string.Join(".", rootNamespace.Split('.').Select(Underscored));

    /// <summary>Whether a namespace can be called so.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(IsNamespacePart);

    /// <summary>Whether a class can be called so everywhere; <c>record</c> or <c>await</c> cannot.</summary>
    public static bool IsClassName(string text)
        => IsNamespacePart(text) && !CSharpIdentifier.IsContextualKeyword(text);

    /// <summary>A namespace in place of one that C# does not allow.</summary>
    public static string SuggestNamespace(string text)
    {
        var parts = text.Split('.').Select(ToPascalCase).Where(static part => part.Length > 0).ToArray();
        return parts.Length > 0 ? string.Join(".", parts) : DefaultNamespace;
    }

    /// <summary>A name in place of one that no class can have.</summary>
    public static string SuggestClassName(string text)
    {
        var name = ToPascalCase(text);
        return name.Length > 0 ? name : Suffix;
    }

    private static bool IsNamespacePart(string text)
        => CSharpIdentifier.IsIdentifier(text);

    private static string Underscored(string part)
    {
        var name = string.Concat(part.Select(static c => IdentifierText.CanContinue(c) ? c : '_'));
        return IsNamespacePart(name) ? name : "_" + name;
    }

    private static string ToPascalCase(string text)
    {
        var name = new StringBuilder(text.Length);
        var startsWord = true;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character))
            {
                startsWord = true;
                continue;
            }

            if (name.Length == 0 && char.IsDigit(character))
            {
                name.Append('_');
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        return name.ToString();
    }
}
