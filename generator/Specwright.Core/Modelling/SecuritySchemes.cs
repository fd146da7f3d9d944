using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>The security schemes of a document, and what operations require of them.</summary>
internal sealed class SecuritySchemes
{
    private const string LeftOut = "The security scheme was left out, and with it what requires it";

    private readonly List<SecurityScheme> _schemes = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public SecuritySchemes(Element root)
    {
        foreach (var member in Definitions(root)?.Members ?? [])
        {
            Define(member);
        }
    }

    /// <summary>The schemes that requirements name, in the document's order.</summary>
    public EquatableArray<SecurityScheme> Used =>
        _schemes.Where(scheme => _used.Contains(scheme.Name)).ToEquatableArray();

    /// <summary>The alternatives that <paramref name="owner"/> requires; null when it says nothing.</summary>
    public EquatableArray<SecurityRequirement>? BuildRequirements(Element owner) => owner.Has("security")
        ? owner.Array("security").Select(BuildRequirement).OfType<SecurityRequirement>().ToEquatableArray()
        : null;

    private static Element? Definitions(Element root) => root.Context.Version == SpecVersion.V2
        ? root.Section("securityDefinitions")
        : root.Section("components")?.Section("securitySchemes");

    private void Define(Element member)
    {
        _defined.Add(member.Name);
        if (member.Context.References.Follow(member) is { } scheme && Build(member.Name, scheme) is { } built)
        {
            _schemes.Add(built);
            _known.Add(built.Name);
        }
    }

    private SecurityRequirement? BuildRequirement(Element requirement)
    {
        if (requirement.AsObject() is null)
        {
            return null;
        }

        var required = new List<RequiredScheme>();
        foreach (var scheme in requirement.Members)
        {
            // Names are the entry document's (3.1.1, "Resolving Implicit Connections"), but a whole document that it refers
            // to may have its own.
            if (!_defined.Contains(scheme.Name) && Definitions(new Element(scheme.Context, scheme.Document, scheme.Document.Root!))?.Find(scheme.Name) is { } own)
            {
                Define(own);
            }

            if (!_known.Contains(scheme.Name))
            {
                // Without one of its schemes the alternative would say that less is enough. A scheme that is defined,
                // but faulty, has been reported where it is defined.
                if (!_defined.Contains(scheme.Name))
                {
                    scheme.Context.Report(ModellingRules.UndefinedSecurityScheme, scheme.Location, scheme.Name);
                }

                return null;
            }

            var scopes = requirement.Texts(scheme.Name).Select(scope => scope.ScalarText!);
            required.Add(new RequiredScheme(scheme.Name, scopes.ToEquatableArray()));
        }

        _used.UnionWith(required.Select(scheme => scheme.Scheme));
        return new SecurityRequirement(required.ToEquatableArray());
    }

    private static SecurityScheme? Build(string name, Element scheme)
    {
        var description = scheme.Text("description");
        switch (scheme.Text("type"))
        {
            case "apiKey":
                return BuildApiKey(name, scheme, description);
            case "http":
                return BuildHttp(name, scheme, description);
            case "basic":
                return new SecurityScheme(name, SecuritySchemeKind.Http, null, null, "basic", description);
            case "oauth2":
                return new SecurityScheme(name, SecuritySchemeKind.OAuth2, null, null, null, description);
            case "openIdConnect":
                return new SecurityScheme(name, SecuritySchemeKind.OpenIdConnect, null, null, null, description)
                {
                    Discovery = scheme.Text("openIdConnectUrl"),
                };
            case "mutualTLS":
                return new SecurityScheme(name, SecuritySchemeKind.MutualTls, null, null, null, description);
            case null:
                scheme.Context.Report(ModellingRules.MissingField, scheme.Location, "type", LeftOut);
                return null;
            case { } type:
                const string Known = "apiKey, http, oauth2, openIdConnect, mutualTLS";
                scheme.Context.Report(ModellingRules.UnknownWord, scheme["type"]!.ValueLocation, type, Known, LeftOut);
                return null;
        }
    }

    private static SecurityScheme? BuildHttp(string name, Element scheme, string? description)
    {
        if (scheme.Text("scheme") is { Length: > 0 } httpScheme)
        {
            return new SecurityScheme(name, SecuritySchemeKind.Http, null, null, httpScheme, description);
        }

        scheme.Context.Report(ModellingRules.MissingField, scheme.Location, "scheme", LeftOut);
        return null;
    }

    private static SecurityScheme? BuildApiKey(string name, Element scheme, string? description)
    {
        var parameter = scheme.Text("name");
        var place = ParameterStyles.ToPlace(scheme.Text("in"), scheme.Context.Version);
        if (parameter is not null && place is (ParameterPlace.Header or ParameterPlace.Cookie) && !IsToken(parameter))
        {
            const string Known = "the name of a header or cookie (RFC 9110, section 5.6.2)";
            scheme.Context.Report(ModellingRules.UnknownWord, scheme["name"]!.ValueLocation, parameter, Known, LeftOut);
            return null;
        }

        if (parameter is not null && place is (ParameterPlace.Query or ParameterPlace.Header or ParameterPlace.Cookie))
        {
            return new SecurityScheme(name, SecuritySchemeKind.ApiKey, parameter, place, null, description);
        }

        var missing = parameter is null ? "name" : "in";
        scheme.Context.Report(ModellingRules.MissingField, scheme.Location, missing, LeftOut);
        return null;
    }

    private static bool IsToken(string text) => text.Length > 0 && text.All(static c =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);
}
