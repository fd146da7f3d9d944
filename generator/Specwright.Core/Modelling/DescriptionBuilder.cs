using System.Collections.Generic;
using System.Globalization;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>Understands a document that has been read as the OpenAPI description of an API.</summary>
public static class DescriptionBuilder
{
    /// <summary>
    /// The API that <paramref name="document"/> describes; never throws. What is wrong or not supported is left out
    /// or taken as any value, and reported.
    /// </summary>
    /// <param name="document">The description, of OpenAPI 2.0, 3.0, 3.1 or 3.2.</param>
    /// <param name="others">The documents that it may refer to, by paths relative to its own.</param>
    public static DescriptionResult Build(DocumentReadResult document, IReadOnlyList<DocumentReadResult> others)
    {
        if (document.Root is null)
        {
            // Reading has said why.
            return new DescriptionResult(null, default);
        }

        // The version decides how faults are found; until it is known, there is one that fits all.
        var probe = new ModelContext(SpecVersion.V32, document, others);
        if (ReadVersion(new Element(probe, document, document.Root)) is not { } version)
        {
            return new DescriptionResult(null, probe.Diagnostics);
        }

        var context = new ModelContext(version, document, others);
        var root = new Element(context, document, document.Root);
        var description = BuildDescription(root, document.ContentHash);
        var diagnostics = context.Diagnostics;
        return new DescriptionResult(
            description, probe.Diagnostics.IsEmpty ? diagnostics : EquatableArray.Create([.. probe.Diagnostics, .. diagnostics]));
    }

    private static ApiDescription BuildDescription(Element root, string contentHash)
    {
        var info = root.Object("info");
        Require(root, "info", "The API was given the title 'API'");
        if (root.Context.Version < SpecVersion.V31)
        {
            Require(root, "paths", "There are no operations");
        }

        var (components, schemaPath) = root.Context.Version == SpecVersion.V2
            ? (root.Section("definitions"), new[] { "definitions" })
            : (root.Section("components")?.Section("schemas"), ["components", "schemas"]);
        if (components is not null)
        {
            root.Context.Schemas.AddComponents(components, schemaPath);
        }

        var schemes = new SecuritySchemes(root);
        var payloads = new PayloadsBuilder();
        var operations = new PathsBuilder(root, schemes, payloads).Build();
        payloads.AddWebhooks(root);
        return new ApiDescription
        {
            Title = info?.Text("title") ?? "API",
            Version = info?.Text("version") ?? string.Empty,
            Description = info?.Text("description"),
            ContentHash = contentHash,
            Servers = ServersBuilder.Build(root),
            Tags = TagsBuilder.Build(root),
            Operations = operations,
            Payloads = payloads.Build(),
            Schemas = root.Context.Schemas.Build(),
            SecuritySchemes = schemes.Used,
        };
    }

    private static SpecVersion? ReadVersion(Element root)
    {
        if (!root.IsObject || (root.Text("openapi") ?? root.Text("swagger")) is not { } version)
        {
            root.Context.Report(ModellingRules.NotOpenApi, root.ValueLocation);
            return null;
        }

        var place = root["openapi"] ?? root["swagger"]!;
        var (major, minor) = MajorMinor(version);
        switch (major, minor)
        {
            case (2, null or 0):
                return SpecVersion.V2;
            case (3, 0):
                return SpecVersion.V30;
            case (3, 1):
                return SpecVersion.V31;
            case (3, 2):
                return SpecVersion.V32;
            case (3, not null):
                root.Context.Report(ModellingRules.NewerVersion, place.ValueLocation, version);
                return SpecVersion.V32;
            default:
                root.Context.Report(ModellingRules.UnsupportedVersion, place.ValueLocation, version);
                return null;
        }
    }

    private static (int? Major, int? Minor) MajorMinor(string version)
    {
        var parts = version.Split('.', '-');
        return (Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : null);

        static int? Number(string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static void Require(Element root, string field, string consequence)
    {
        if (!root.Has(field))
        {
            root.Context.Report(ModellingRules.MissingField, root.ValueLocation, field, consequence);
        }
    }
}
