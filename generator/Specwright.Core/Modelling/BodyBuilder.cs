using System.Collections.Generic;
using System.Linq;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>What requests carry (OpenAPI 3.0.3, Request Body Object; body and form parameters in 2.0).</summary>
internal static class BodyBuilder
{
    private const string Multipart = "multipart/form-data";
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    public static RequestBody? Build(Element operation, IReadOnlyList<Element> bodyParameters)
    {
        if (operation.Context.Version == SpecVersion.V2)
        {
            return BuildV2(operation, bodyParameters);
        }

        return operation["requestBody"] is { } member && operation.Context.References.Follow(member) is { } body
            ? new RequestBody(body.Flag("required"), body.Text("description"), MediaTypes.Build(body))
            : null;
    }

    private static RequestBody? BuildV2(Element operation, IReadOnlyList<Element> parameters)
    {
        if (parameters.FirstOrDefault(parameter => parameter.Text("in") == "body") is not { } body)
        {
            return parameters.Count > 0 ? BuildForm(operation, parameters) : null;
        }

        // 2.0, Parameter Object: "body and form parameters cannot exist together for the same operation".
        if (parameters.FirstOrDefault(parameter => parameter.Text("in") == "formData") is { } field)
        {
            const string Advice = "The form was left out, since the request has a body, too; remove one of them";
            field.Context.Report(Diagnostics.ModellingRules.Unsupported, field.Location, "formData", Advice);
        }

        var content = MediaTypes.BuildV2(operation, "consumes", body["schema"]);
        return new RequestBody(body.Flag("required"), body.Text("description"), content);
    }

    private static RequestBody BuildForm(Element operation, IReadOnlyList<Element> parameters)
    {
        var properties = parameters
            .Where(parameter => parameter.Text("name") is not null)
            .Select(parameter => new Property(
                parameter.Text("name")!, SchemaBuilder.Build(parameter), parameter.Flag("required")))
            .ToEquatableArray();
        var schema = new ObjectSchema { Properties = properties, Location = operation.Location };
        var hasFile = parameters.Any(static parameter => parameter.Text("type") == "file");
        var encodings = parameters.Select(Encodings.BuildV2).OfType<PropertyEncoding>().ToEquatableArray();
        var forms = MediaTypes.ListV2(operation, "consumes")
            .Where(type => type == Multipart || (type == UrlEncoded && !hasFile))
            .Distinct()
            .DefaultIfEmpty(hasFile ? Multipart : UrlEncoded)
            .Select(type => new MediaType(type, schema, operation.Location) { Encodings = encodings });
        return new RequestBody(properties.Any(property => property.IsRequired), null, forms.ToEquatableArray());
    }
}
