using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>
/// What the service sends on its own: bodies of webhooks (OpenAPI 3.1.0, <c>webhooks</c>; <c>x-webhooks</c> before) and of
/// callbacks (3.0.3, Callback Object). Each kind is reported once, however often it occurs.
/// </summary>
internal sealed class PayloadsBuilder
{
    private readonly List<Payload> _payloads = [];
    private readonly Queue<(Element Item, string Name)> _pending = new();
    private readonly HashSet<DocumentNode> _visited = [];
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>All of them; callbacks can have callbacks, through references even themselves.</summary>
    public EquatableArray<Payload> Build()
    {
        while (_pending.Count > 0)
        {
            var (member, name) = _pending.Dequeue();
            if (_visited.Add(member.Node) && PathItem.Of(member) is { } item)
            {
                AddItem(item, name);
            }
        }

        return _payloads.ToEquatableArray();
    }

    public void AddWebhooks(Element root)
    {
        foreach (var field in new[] { "webhooks", "x-webhooks" })
        {
            foreach (var webhook in root.Section(field)?.Members ?? [])
            {
                ReportOnce(root[field]!, ModellingRules.PayloadsOnly);
                _pending.Enqueue((webhook, webhook.Name));
            }
        }
    }

    /// <summary>Adds the callbacks of an operation, and remarks links in its answers, of which nothing is generated.</summary>
    public void AddCallbacks(Element operation)
    {
        AddCallbacks(operation, operation.Text("operationId") ?? string.Empty);
        foreach (var response in operation.Object("responses")?.Members ?? [])
        {
            if (response.IsObject && response.Context.References.Follow(response)?["links"] is { Node: ObjectNode { Members.Count: > 0 } } links)
            {
                ReportOnce(links, ModellingRules.NotGenerated, "links", "how values of an answer go into other requests");
            }
        }
    }

    private void AddCallbacks(Element operation, string owner)
    {
        foreach (var member in operation.Object("callbacks")?.Members ?? [])
        {
            ReportOnce(operation["callbacks"]!, ModellingRules.PayloadsOnly);
            var items = operation.Context.References.Follow(member)?.Members ?? [];
            foreach (var item in items.Where(item => !item.Name.StartsWith("x-", StringComparison.Ordinal)))
            {
                _pending.Enqueue((item, $"{owner} {member.Name}"));
            }
        }
    }

    private void AddItem(PathItem item, string name)
    {
        foreach (var (_, operation) in item.Operations())
        {
            var own = operation.Text("operationId") is { Length: > 0 } id ? id : name;
            if (BodyBuilder.Build(operation, []) is { } body)
            {
                _payloads.Add(new Payload(own, body));
            }

            AddCallbacks(operation, own);
        }
    }

    private void ReportOnce(Element part, DiagnosticRule rule, params string[] arguments)
    {
        if (_reported.Add(part.Name))
        {
            part.Context.Report(rule, part.Location, arguments.Length > 0 ? arguments : [part.Name]);
        }
    }
}
