using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning;

/// <summary>What the security schemes of an API are called in C#.</summary>
internal sealed class SchemeNames
{
    private static readonly string[] s_members =
        ["Equals", "ReferenceEquals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "SecurityScheme", "ApiKeyPlace"];

    private readonly List<SchemePlan> _schemes = [];

    public SchemeNames(EquatableArray<SecurityScheme> schemes, string className)
    {
        ClassName = className;
        var names = new NameScope([.. s_members, className]);
        foreach (var scheme in schemes)
        {
            var doc = Docs.Of(null, scheme.Description, $"The security scheme `{Markdown.Code(scheme.Name)}`.");
            _schemes.Add(new SchemePlan(names.Take(CSharpIdentifier.Pascal(scheme.Name)), scheme, doc));
        }
    }

    /// <summary>The class that holds them.</summary>
    public string ClassName { get; }

    /// <summary>The class; none where there are no schemes.</summary>
    public SchemesPlan? Plan() => _schemes.Count == 0 ? null : new SchemesPlan { Name = ClassName, Schemes = _schemes.ToEquatableArray() };

    /// <summary>The schemes of each alternative.</summary>
    public EquatableArray<EquatableArray<SchemeUsePlan>> Uses(EquatableArray<SecurityRequirement> security) => security
        .Select(requirement => requirement.Schemes.Select(Use).ToEquatableArray())
        .ToEquatableArray();

    private SchemeUsePlan Use(RequiredScheme scheme)
    {
        var property = _schemes.First(known => known.Scheme.Name.Equals(scheme.Scheme, StringComparison.Ordinal)).PropertyName;
        return new SchemeUsePlan($"{ClassName}.{property}", scheme.Scopes);
    }
}
