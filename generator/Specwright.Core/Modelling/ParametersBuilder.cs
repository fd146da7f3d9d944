using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>The parameters of an operation, those of its path item among them (OpenAPI 3.0.3, Parameter Object).</summary>
internal sealed class ParametersBuilder
{
    private const string LeftOut = "The parameter was left out";

    // 3.0.3, Parameter Object: "the parameter definition SHALL be ignored" for these, which have other ways of being said.
    private static readonly string[] s_reservedHeaders = ["Accept", "Content-Type", "Authorization"];

    private readonly Element _operation;
    private readonly PathAddress _address;
    private readonly List<Element> _parameters = [];
    private readonly List<Element> _body = [];

    public ParametersBuilder(Element operation, Element item, PathAddress address)
    {
        _operation = operation;
        _address = address;
        var own = Resolve(operation);
        var identities = new HashSet<(string?, string?)>(own.Select(IdentityOf));
        foreach (var parameter in Resolve(item).Where(parameter => !identities.Contains(IdentityOf(parameter))).Concat(own))
        {
            var isBody = parameter.Context.Version == SpecVersion.V2 && parameter.Text("in") is "body" or "formData";
            (isBody ? _body : _parameters).Add(parameter);
        }
    }

    /// <summary>In 2.0, the parameters that make up the body.</summary>
    public IReadOnlyList<Element> BodyParameters => _body;

    public EquatableArray<Parameter> Build()
    {
        var built = _parameters.Select(BuildParameter).OfType<Parameter>().ToList();
        var declared = built.Where(_address.Fills).Select(parameter => parameter.Name);
        foreach (var name in _address.Template.Names.Distinct(StringComparer.Ordinal).Except(declared, StringComparer.Ordinal).ToArray())
        {
            _operation.Context.Report(ModellingRules.UndeclaredPathParameter, _operation.Location, name);
            built.Add(new Parameter
            {
                Name = name,
                In = ParameterPlace.Path,
                IsRequired = true,
                Style = ParameterStyle.Simple,
                Schema = new ScalarSchema { Type = ScalarType.String, Location = _operation.Location },
                Location = _operation.Location,
            });
        }

        return built.ToEquatableArray();
    }

    private static List<Element> Resolve(Element owner)
    {
        var parameters = new List<Element>();
        var identities = new HashSet<(string?, string?)>();
        foreach (var element in owner.Array("parameters"))
        {
            if (owner.Context.References.Follow(element) is not { } parameter)
            {
                continue;
            }

            if (identities.Add(IdentityOf(parameter)))
            {
                parameters.Add(parameter);
            }
            else
            {
                var name = parameter.Text("name") ?? string.Empty;
                owner.Context.Report(ModellingRules.DuplicateParameter, element.ValueLocation, name);
            }
        }

        return parameters;
    }

    // There is one body and one query, whatever they are called.
    private static (string? Name, string? Place) IdentityOf(Element parameter) => parameter.Text("in") is { } place
        && (ParameterStyles.ToPlace(place, parameter.Context.Version) == ParameterPlace.QueryString
            || (place == "body" && parameter.Context.Version == SpecVersion.V2))
        ? (null, place)
        : (parameter.Text("name"), parameter.Text("in"));

    private Parameter? BuildParameter(Element parameter)
    {
        if (ReadName(parameter) is not { } name || ReadPlace(parameter) is not { } place)
        {
            return null;
        }

        if (place == ParameterPlace.Path && !_address.Template.Names.Contains(name))
        {
            parameter.Context.Report(ModellingRules.UnusedPathParameter, parameter["name"]!.ValueLocation, name);
            return null;
        }

        if (IsReservedHeader(parameter, place, name))
        {
            return null;
        }

        if (!parameter.Context.Parameters.TryGetValue(parameter.Node, out var built))
        {
            built = BuildParameter(parameter, name, place);
            parameter.Context.Parameters.Add(parameter.Node, built);
        }

        return built is null ? null : InOperation(built, parameter);
    }

    // The path decides on one thing, and a reference may bring a description of its own.
    private Parameter InOperation(Parameter built, Element parameter)
    {
        var spansSegments = built.SpansSegments || (built.In == ParameterPlace.Path && _address.Spanning.Contains(built.Name));
        var description = parameter.Text("description");
        return spansSegments == built.SpansSegments && description == built.Description
            ? built
            : built with { SpansSegments = spansSegments, Description = description };
    }

    private static Parameter? BuildParameter(Element parameter, string name, ParameterPlace place)
    {
        var content = parameter.Object("content")?.Members.FirstOrDefault();
        if (place == ParameterPlace.QueryString && content is null)
        {
            parameter.Context.Report(ModellingRules.MissingField, parameter.Location, "content", LeftOut);
            return null;
        }

        // A form is what the style of this name makes, with a pair for each member.
        var isForm = place == ParameterPlace.QueryString && content!.Name == "application/x-www-form-urlencoded";
        var (style, explode) = isForm ? (ParameterStyle.Form, true) : ParameterStyles.Read(parameter, place);
        return new Parameter
        {
            Name = name,
            ClientName = parameter.Text("x-ms-client-name"),
            In = place,
            IsRequired = place == ParameterPlace.Path || parameter.Flag("required"),
            Style = style,
            Explode = explode,
            ItemDelimiters = ParameterStyles.ReadItemDelimiters(parameter),
            AllowReserved = parameter.Flag("allowReserved") || parameter.Flag("x-ms-skip-url-encoding"),
            SpansSegments = parameter.Flag("x-ms-skip-url-encoding") || parameter.Flag("x-multi-segment"),
            AllowEmptyValue = parameter.Flag("allowEmptyValue"),
            ContentType = isForm ? null : content?.Name,
            Schema = BuildSchema(parameter, content),
            Description = parameter.Text("description"),
            IsDeprecated = parameter.IsDeprecated,
            Location = parameter.Location,
        };
    }

    private static string? ReadName(Element parameter)
    {
        var name = parameter.Text("name");
        if (string.IsNullOrEmpty(name))
        {
            parameter.Context.Report(ModellingRules.MissingField, parameter.Location, "name", LeftOut);
            return null;
        }

        return name;
    }

    private static ParameterPlace? ReadPlace(Element parameter)
    {
        var word = parameter.Text("in");
        if (word is null)
        {
            parameter.Context.Report(ModellingRules.MissingField, parameter.Location, "in", LeftOut);
            return null;
        }

        var place = ParameterStyles.ToPlace(word, parameter.Context.Version);
        if (place is null)
        {
            var known = "path, query, header, cookie" + (parameter.Context.Version >= SpecVersion.V32 ? ", querystring" : string.Empty);
            parameter.Context.Report(ModellingRules.UnknownWord, parameter["in"]!.ValueLocation, word, known, LeftOut);
        }

        return place;
    }

    private static bool IsReservedHeader(Element parameter, ParameterPlace place, string name) =>
        parameter.Context.Version != SpecVersion.V2
        && place == ParameterPlace.Header
        && s_reservedHeaders.Contains(name, StringComparer.OrdinalIgnoreCase);

    // In 2.0, the parameter itself says what a schema would say.
    private static Schema BuildSchema(Element parameter, Element? content)
    {
        if (parameter.Context.Version == SpecVersion.V2)
        {
            return SchemaBuilder.Build(parameter);
        }

        if (content is not null)
        {
            return parameter.Context.References.Follow(content) is { } form ? SchemaBuilder.BuildOptional(form, "schema") : SchemaBuilder.Any(content);
        }

        if (!parameter.Has("schema"))
        {
            const string Consequence = "The parameter takes any value";
            parameter.Context.Report(ModellingRules.MissingField, parameter.Location, "schema", Consequence);
        }

        return SchemaBuilder.BuildOptional(parameter, "schema");
    }
}
