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
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);

    public SchemeNames(EquatableArray<SecurityScheme> schemes, string className)
    {
        ClassName = className;
        var names = new NameScope([.. s_members, className]).Assign([.. schemes.Select(static scheme => NameClaim.Of(scheme.Name))], "Scheme");
        foreach (var (scheme, property) in schemes.Zip(names, static (scheme, name) => (scheme, name)))
        {
            var doc = Docs.Of(null, scheme.Description, $"The security scheme `{Markdown.Code(scheme.Name)}`.");
            _schemes.Add(new SchemePlan(property, scheme, doc));
            _properties.Add(scheme.Name, property);
        }
    }

    /// <summary>The class that holds them.</summary>
    public string ClassName { get; }

    /// <summary>The class; none where there are no schemes.</summary>
    public SchemesPlan? Plan() => _schemes.Count == 0 ? null : new SchemesPlan { Name = ClassName, Schemes = _schemes.ToEquatableArray() };

    /// <summary>The schemes of each alternative.</summary>
    public EquatableArray<EquatableArray<SchemeUsePlan>> Uses(EquatableArray<SecurityRequirement> security) => security
        .Select(requirement => requirement.Schemes
            .Select(scheme => new SchemeUsePlan($"{ClassName}.{_properties[scheme.Scheme]}", scheme.Scopes))
            .ToEquatableArray())
        .ToEquatableArray();
}
