using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Files;
using Specwright.Planning.Naming;
using Specwright.Planning.Operations;
using Specwright.Planning.Plans;

namespace Specwright.Planning;

/// <summary>Plans the clients: one for each tag, and the root, which has the operations without a tag.</summary>
internal sealed class ClientPlanner
{
    private readonly ApiDescription _description;
    private readonly OperationContext _context;
    private readonly TagNames _tags;
    private readonly OperationClaims _claims;
    private readonly SchemeNames _schemes;
    private readonly ClientScope _rootScope;
    private readonly List<OperationPlan> _rootOperations = [];
    private readonly List<Planned> _planned = [];
    private readonly Dictionary<TagName, Draft> _drafts = [];

    public ClientPlanner(ApiDescription description, OperationContext context, TagNames tags, OperationClaims claims, SchemeNames schemes)
    {
        _description = description;
        _context = context;
        _tags = tags;
        _claims = claims;
        _schemes = schemes;
        _rootScope = new ClientScope(context.Options.ClientName, "DefaultBaseUrl", "DocumentVersion", "DocumentHash", schemes.ClassName);
        var properties = _rootScope.TakeProperties([.. tags.All.Select(static tag => tag.Subject)]);
        foreach (var (tag, property) in tags.All.Zip(properties, static (tag, property) => (tag, property)))
        {
            _drafts.Add(tag, new Draft(tag, property, new ClientScope(tag.ClientName)));
        }
    }

    /// <summary>The clients of tags, in the order of the document's list of tags.</summary>
    public IReadOnlyList<TagClient> PlanTags()
    {
        var operations = _description.Operations;
        var names = NameMethods();
        for (var i = 0; i < operations.Count; i++)
        {
            var draft = DraftOf(operations[i]);
            var scope = draft?.Scope ?? _rootScope;
            var isTaken = _context.Options.Filter.Takes(operations[i]);

            // Planned even if it is not wanted, for it takes part in who gets which name; only nobody sees or hears of it.
            var client = isTaken ? draft?.Operations ?? _rootOperations : [];
            var context = isTaken ? _context : _context with { Diagnostics = new PlanDiagnostics() };
            if (OperationPlanner.Plan(operations[i], _claims.TypeNames[i], names[i], scope, context) is { } plan)
            {
                var items = OperationPlanner.PlanItems(operations[i], _claims.TypeNames[i], names[i], plan, scope, context);
                _planned.Add(new Planned(operations[i], _claims.TypeNames[i], scope, context, client, plan, items));
            }
        }

        // After all operations, so that a form that is added takes no name from one of them.
        foreach (var (operation, typeName, scope, context, client, plan, items) in _planned)
        {
            client.Add(plan);
            client.AddRange(items is null ? [] : [items]);
            client.AddRange(OperationPlanner.PlanForms(operation, typeName, plan, scope, context));
        }

        var order = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in _description.Tags.Select(static tag => tag.Name).Concat(operations.Select(TagNames.Of).OfType<string>()))
        {
            var subject = CSharpIdentifier.Pascal(tag);
            order[subject] = order.TryGetValue(subject, out var at) ? at : order.Count;
        }

        var descriptions = _description.Tags.ToLookup(
            static tag => CSharpIdentifier.Pascal(tag.Name), static tag => tag.Description, StringComparer.OrdinalIgnoreCase);
        return _drafts.Values
            .Where(static draft => draft.Operations.Count > 0)
            .OrderBy(draft => order[draft.Name.Subject])
            .Select(draft => Complete(draft, descriptions[draft.Name.Subject].FirstOrDefault()))
            .ToList();
    }

    /// <summary>The client that all calls start from.</summary>
    public RootClientPlan PlanRoot(IReadOnlyList<TagClient> clients) => new()
    {
        Name = _context.Options.ClientName,
        InterfaceName = "I" + _context.Options.ClientName,
        Doc = Docs.Of(_description.Title, _description.Description, "The API."),
        Operations = _rootOperations.ToEquatableArray(),
        Errors = _rootScope.ErrorsOf(_rootOperations),
        Securities = _rootScope.SecuritiesOf(_rootOperations, _schemes),
        Constants = RootConstants.Of(_description),
        Clients = clients
            .Select(static client => new ClientPropertyPlan(client.Property, client.Plan.Name, client.Plan.InterfaceName, client.Doc))
            .ToEquatableArray(),
    };

    private string[] NameMethods()
    {
        var names = new string[_description.Operations.Count];
        foreach (var client in Enumerable.Range(0, names.Length).GroupBy(i => DraftOf(_description.Operations[i])?.Scope ?? _rootScope))
        {
            var operations = client.ToList();
            var taken = client.Key.TakeOperations([.. operations.Select(i => _claims.Methods[i])]);
            for (var i = 0; i < operations.Count; i++)
            {
                names[operations[i]] = taken[i];
            }
        }

        return names;
    }

    private Draft? DraftOf(Operation operation) => _tags[operation] is { } tag ? _drafts[tag] : null;

    private TagClient Complete(Draft draft, string? description)
    {
        var doc = Docs.Of(null, description, $"The operations of `{Markdown.Code(draft.Name.Tag)}`.");
        return new TagClient(draft.Name.Subject, draft.Property, doc, new ClientPlan
        {
            Name = draft.Name.ClientName,
            InterfaceName = "I" + draft.Name.ClientName,
            Doc = doc,
            Operations = draft.Operations.ToEquatableArray(),
            Errors = draft.Scope.ErrorsOf(draft.Operations),
            Securities = draft.Scope.SecuritiesOf(draft.Operations, _schemes),
        });
    }

    private sealed record Draft(TagName Name, string Property, ClientScope Scope)
    {
        public List<OperationPlan> Operations { get; } = [];
    }

    private sealed record Planned(
        Operation Operation,
        string TypeName,
        ClientScope Scope,
        OperationContext Context,
        List<OperationPlan> Client,
        OperationPlan Plan,
        OperationPlan? Items);
}
