using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Specwright.Core.Tests.Planning;
using Specwright.Modelling;
using Specwright.Planning;
using Specwright.Planning.Plans;
using Specwright.Reading;
using Specwright.Tests.Shared;
using Xunit;

namespace Specwright.Core.Tests.Emission;

/// <summary>Every hostile name in every place that holds one: what is generated compiles, and names on the wire are exact.</summary>
public sealed class HostileNameTests
{
    private static readonly string[] s_words =
    [
        // Keywords, and words that are keywords somewhere.
        "class", "base", "event", "string", "object", "void", "new", "record", "field", "await", "async", "var", "nameof", "file",
        "required", "scoped", "allows", "extension", "partial", "when", "where", "yield", "global", "value", "get", "set", "init", "add",
        "remove", "dynamic", "notnull", "unmanaged", "managed", "nint", "with", "and", "or", "not", "on", "by", "let", "select", "args", "_",

        // Types, namespaces and members that generated code, or what it derives from, has.
        "Task", "String", "HttpMethod", "System", "JsonConverter", "Object", "Type", "Exception", "Attribute", "Nullable", "Guid", "Stream",
        "Format", "Specwright", "Microsoft", "Enum", "Method", "Uri", "List", "Path", "Action", "Void", "Obsolete", "ObsoleteAttribute",
        "adapter", "_adapter", "body", "cancellationToken", "Client", "TheClient", "ITheClient", "Acme", "DefaultBaseUrl",
        "Equals", "GetHashCode", "ToString", "Clone", "Finalize", "MemberwiseClone", "<Clone>$", "GetType", "ReferenceEquals", "Deconstruct",
        "PrintMembers", "EqualityContract", "get_X", "set_X", "op_Implicit", "Item", "this[]", "value__", "Read", "Write", "KnownMembers", "VisitMembers", "SetNullMember", "reader",
        "writer", "expected", "member", "first", "other", "left", "right", "obj", "s_members", "s_values", "errors", "security",
        "AdditionalMembers", "additionalProperties", "XAsync", "CreateXRequest", "Async", "request", "Value", "Name",
    ];

    private static readonly string[] s_signs =
    [
        "", " ", "\t", "1", "1st", "2.0", "-", "_", "__", "!", "$", "@", "#", "%", "&", "*", "+1", "-1", ">=", "a b", "a-b", "a.b", "a/b", "a\\b",
        "a{b}c", "a?b", "a#b", "a:b", "a'b", "a\"b", "a\nb", "\u0000", "\u0085", "\u2028", "\u202Ea\u2066", "\uFEFF", "a\u200Bb", "\u0301", "e\u0301", "\u00E9",
        "\u540D\u524D", "\u0418\u043C\u044F", "\u05E9\u05DD", "\u0627\u0633\u0645", "\u0928\u093E\u092E", "\U0001F600", "a\U0001F600", "\U00010400\U00010401", "\U0001D7D8", "\uD800", "\uDC00a", "\u00B2", "\u2160", "\uFF21", "\u0130", "\u0131", "\u00DF", "\u01C5",
    ];

    private static readonly string[] s_all = [.. s_words, .. s_signs, new string('a', 1_200), new string('a', 1_200) + "b", string.Concat(Enumerable.Repeat("\u540D", 600))];

    [Fact]
    public void EveryName_InEveryPlace_Compiles()
    {
        var plans = s_all.Select((name, index) => Plan([name], "Acme.N" + index.ToString(CultureInfo.InvariantCulture))).ToList();

        Assert.Empty(Compiled.Complaints(plans.SelectMany(plan => plan.Files)));
    }

    [Fact]
    public void AllNames_InOneDocument_Compile() => Assert.Empty(Compiled.Complaints(Plan(s_all, "Acme.Pets").Files));

    [Theory]
    [InlineData("Acme.System")]
    [InlineData("Acme.Task.String")]
    [InlineData("Acme.Specwright.Microsoft")]
    [InlineData("Acme.Value")]
    [InlineData("Acme.Name")]
    [InlineData("Acme.Global.Namespace")]
    [InlineData("Task")]
    [InlineData("Specwright.Runtime.Json.Acme")]
    [InlineData("System.Text.Json.Acme")]
    public void Namespaces_NamedAsTypes_Compile(string name) =>
        Assert.Empty(Compiled.Complaints(Plan(["Value", "Name", "Task", "String", "System", "Acme", "Json", "Runtime", "Pet"], name).Files));

    [Fact]
    public void WireNames_OfMembersAndValues_AreExact()
    {
        foreach (var names in new[] { s_all, [.. s_all.Reverse()] })
        {
            var plan = Plan(names, "Acme.Pets", isSchemasOnly: true);
            var assembly = Compiled.Load(plan.Files);
            var types = plan.Files.SelectMany(file => file.Constructs).ToList();
            var model = types.OfType<ModelPlan>().MaxBy(type => type.Members.Count)!;

            Assert.Equal(names.Select(Known).Distinct().Order(StringComparer.Ordinal), Names(model).Order(StringComparer.Ordinal));
            foreach (var member in model.Members.Where(member => member.Type.Type is ScalarRef))
            {
                var json = JsonSerializer.Serialize(new Dictionary<string, string> { [member.WireName] = "v" });
                var type = assembly.GetType("Acme.Pets." + model.Name)!;
                var instance = JsonSerializer.Deserialize(json, type);

                Assert.Equal("v", type.GetProperty(member.Name)!.GetValue(instance));
                using var written = JsonDocument.Parse(JsonSerializer.Serialize(instance, type));
                Assert.Equal([(member.WireName, "v")], written.RootElement.EnumerateObject().Select(item => (item.Name, item.Value.GetString())));
            }

            foreach (var values in types.OfType<StringEnumPlan>())
            {
                var type = assembly.GetType("Acme.Pets." + values.Name)!;
                Assert.All(values.Members, value =>
                    Assert.Equal(value.Text, type.GetProperty("Value")!.GetValue(type.GetProperty(value.Name)!.GetValue(null))));
            }
        }
    }

    private static IEnumerable<string> Names(ModelPlan model) =>
        model.Members.Where(member => member.Type.Type is ScalarRef).Select(member => member.WireName);

    [Fact]
    public void WireNames_OfParameters_AreExact()
    {
        var plan = Plan(s_all, "Acme.Pets");
        var operation = plan.Files.SelectMany(file => file.Constructs).OfType<ClientPlan>().SelectMany(client => client.Operations)
            .MaxBy(operation => operation.Parameters.Count)!;

        Assert.Equal(
            s_all.Select(Known).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal),
            operation.Parameters.Where(parameter => parameter.Role == ParameterRole.Query).Select(parameter => parameter.WireName).Order(StringComparer.Ordinal));
        Assert.Equal(operation.Parameters.Count, operation.Parameters.Select(parameter => parameter.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    // Half a surrogate pair is no character: JSON has no way to write one, and readers take it for U+FFFD.
    private static string Known(string name) => name switch
    {
        "\uD800" => "\uFFFD",
        "\uDC00a" => "\uFFFDa",
        _ => name,
    };

    private static PlanResult Plan(IReadOnlyList<string> names, string space, bool isSchemasOnly = false)
    {
        var text = JsonSerializer.Serialize(Document([.. names.Select(Known).Distinct()], isSchemasOnly));
        var description = DescriptionBuilder.Build(DocumentReader.Read("hostile.json", text), []).Description!;
        return Planner.Plan(description, new PlanOptions(space, "TheClient"));
    }

    private static Dictionary<string, object> Document(IReadOnlyList<string> names, bool isSchemasOnly) => new()
    {
        ["openapi"] = "3.0.3",
        ["info"] = Map(("title", names[0]), ("version", names[0])),
        ["tags"] = names.Select(name => Map(("name", name))).ToList(),
        ["servers"] = new[] { Map(("url", "https://example.com/" + string.Concat(names.Select(name => "{" + name + "}"))), ("variables", Of(names, name => Map(("default", "x"))))) },
        ["paths"] = Paths(isSchemasOnly ? [names[0]] : names),
        ["components"] = Map(
            ("securitySchemes", Of(names, name => Map(("type", "apiKey"), ("in", "header"), ("name", name)))),
            ("schemas", Schemas(names))),
    };

    private static Dictionary<string, object> Paths(IReadOnlyList<string> names)
    {
        var paths = new Dictionary<string, object>();
        foreach (var name in names)
        {
            var segment = string.Concat(name.Where(c => !"{}?#".Contains(c)));
            var queries = ReferenceEquals(name, names[0]) ? names : [name];
            paths[$"/{segment}/{{{segment.Replace("/", "")}}}"] = Map(
                ("get", Operation(queries, name, Map(("tags", new[] { name }), ("operationId", name)), path: segment.Replace("/", ""))),
                ("put", Operation([name], name, Map(("operationId", name)), path: segment.Replace("/", ""), "application/json")),
                ("post", Operation([name], name, Map(("tags", new[] { name })), path: segment.Replace("/", ""), "application/x-www-form-urlencoded")),
                ("delete", Operation([name], name, [], path: segment.Replace("/", ""), "multipart/form-data")));
        }

        return paths;
    }

    private static Dictionary<string, object> Operation(
        IReadOnlyList<string> names, string name, Dictionary<string, object> operation, string path, string? body = null)
    {
        var headers = names.Where(IsToken).ToList();
        operation["parameters"] = names.Select(query => Parameter(query, "query"))
            .Concat(headers.Select(header => Parameter(header, "header")))
            .Concat(headers.Select(header => Parameter(header, "cookie")))
            .Append(Parameter(path, "path"))
            .ToList();
        operation["responses"] = Map(
            ("200", Map(
                ("description", name),
                ("headers", Of(headers, _ => Map(("schema", Map(("type", "string")))))),
                ("content", Map(("application/json", Map(("schema", Ref(name)))))))),
            ("4XX", Map(("description", name), ("content", Map((IsToken(name) ? "application/" + name + "+json" : "application/json", Map(("schema", Inline(name)))))))));
        operation["security"] = names.Select(scheme => Of([scheme], _ => new[] { name })).ToList();
        if (body is not null)
        {
            operation["requestBody"] = Map(("content", Map((body, Map(("schema", Inline(name)))))));
        }

        return operation;
    }

    private static Dictionary<string, object> Schemas(IReadOnlyList<string> names)
    {
        var schemas = new Dictionary<string, object>();
        foreach (var name in names)
        {
            schemas[name] = Map(
                ("type", "object"),
                ("title", name),
                ("required", new[] { name }),
                ("properties", new Dictionary<string, object>
                {
                    [" self"] = Ref(name),
                    [" kind"] = Map(("type", "string"), ("enum", new[] { name, " other" })),
                    [" code"] = Map(("type", "integer"), ("enum", new[] { 1, 2 }), ("x-enum-varnames", new[] { name, " other" })),
                    [" inline"] = Inline(name),
                    [" list"] = Map(("type", "array"), ("items", Inline(name))),
                    [" map"] = Map(("type", "object"), ("additionalProperties", Inline(name))),
                    [" union"] = Map(
                        ("oneOf", new[] { Ref(name), Ref(" other"), Map(("type", "string"), ("title", name)) }),
                        ("discriminator", Map(("propertyName", name), ("mapping", Of([name], _ => Pointer(name)))))),
                    [" renamed"] = Map(("type", "string"), ("x-ms-client-name", name)),
                    [name] = Map(("type", "string"), ("description", name)),
                }));
        }

        schemas[" other"] = Map(("type", "object"), ("properties", Of(names, name => Map(("type", "string")))
            .Append(new(" kind", Map(("type", "string"), ("enum", names.Append(" other").ToArray()))))
            .Append(new(" code", Map(("type", "integer"), ("enum", Enumerable.Range(0, names.Count).ToArray()), ("x-enum-varnames", names))))
            .ToDictionary()));
        return schemas;
    }

    private static Dictionary<string, object> Inline(string name) => Map(
        ("type", "object"), ("title", name), ("properties", Of([name], _ => Map(("type", "object"), ("properties", Of([name], _ => Map(("type", "integer"))))))));

    private static Dictionary<string, object> Parameter(string name, string place) => Map(
        ("name", name), ("in", place), ("required", place == "path"), ("schema", Map(("type", "string"))));

    private static Dictionary<string, object> Ref(string name) => Map(("$ref", Pointer(name)));

    private static string Pointer(string name) => "#/components/schemas/" + Uri.EscapeDataString(name.Replace("~", "~0").Replace("/", "~1"));

    private static bool IsToken(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c));

    private static Dictionary<string, object> Map(params (string Name, object Value)[] members) => members.ToDictionary(member => member.Name, member => member.Value);

    private static Dictionary<string, object> Of(IReadOnlyList<string> names, Func<string, object> value) => names.ToDictionary(name => name, value);
}
