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
    private readonly NameScope _typeNames;
    private readonly SchemeNames _schemes;
    private readonly ClientScope _rootScope;
    private readonly List<OperationPlan> _rootOperations = [];
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.OrdinalIgnoreCase);

    public ClientPlanner(ApiDescription description, OperationContext context, NameScope typeNames, SchemeNames schemes)
    {
        _description = description;
        _context = context;
        _typeNames = typeNames;
        _schemes = schemes;
        _rootScope = new ClientScope(context.Options.ClientName, "DefaultBaseUrl", "DocumentVersion", "DocumentHash", schemes.ClassName);
    }

    /// <summary>The clients of tags, in the order of the document's list of tags.</summary>
    public IReadOnlyList<TagClient> PlanTags()
    {
        // In the document's order and no other: what stands first keeps the plain name.
        foreach (var operation in _description.Operations)
        {
            PlanOperation(operation);
        }

        var order = _description.Tags.Select(static tag => CSharpIdentifier.Pascal(tag.Name)).ToList();
        return _drafts.Values
            .Where(static draft => draft.Operations.Count > 0)
            .OrderBy(draft => order.FindIndex(name => IsSame(name, draft.Subject)) is var at and >= 0 ? at : int.MaxValue)
            .Select(Complete)
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

    private void PlanOperation(Operation operation)
    {
        var tag = operation.Tags.FirstOrDefault(static name => !string.IsNullOrWhiteSpace(name));
        var draft = tag is null ? null : DraftOf(tag);
        var scope = draft?.Scope ?? _rootScope;
        var isTaken = _context.Options.Filter.Takes(operation);
        // Planned even if it is not wanted, for it takes part in who gets which name; only nobody sees or hears of it.
        var operations = isTaken ? draft?.Operations ?? _rootOperations : [];
        var context = isTaken ? _context : _context with { Diagnostics = new PlanDiagnostics() };
        if (OperationPlanner.Plan(operation, tag, scope, context) is { } plan)
        {
            operations.Add(plan);
            if (OperationPlanner.PlanItems(operation, tag, plan, scope, context) is { } items)
            {
                operations.Add(items);
            }
        }
    }

    private Draft DraftOf(string tag)
    {
        var subject = CSharpIdentifier.Pascal(tag);
        if (!_drafts.TryGetValue(subject, out var draft))
        {
            var stem = CSharpIdentifier.Shorten(subject);
            var name = _typeNames.Take([stem + "Client", stem + "ApiClient"], static name => [name, "I" + name]);
            draft = new Draft(tag, subject, name, _rootScope.TakeProperty(subject), new ClientScope(name));
            _drafts.Add(subject, draft);
        }

        return draft;
    }

    private TagClient Complete(Draft draft)
    {
        var description = _description.Tags.FirstOrDefault(tag => IsSame(CSharpIdentifier.Pascal(tag.Name), draft.Subject))?.Description;
        var doc = Docs.Of(null, description, $"The operations of `{Markdown.Code(draft.Tag)}`.");
        return new TagClient(draft.Subject, draft.Property, doc, new ClientPlan
        {
            Name = draft.ClientName,
            InterfaceName = "I" + draft.ClientName,
            Doc = doc,
            Operations = draft.Operations.ToEquatableArray(),
            Errors = draft.Scope.ErrorsOf(draft.Operations),
            Securities = draft.Scope.SecuritiesOf(draft.Operations, _schemes),
        });
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private sealed record Draft(string Tag, string Subject, string ClientName, string Property, ClientScope Scope)
    {
        public List<OperationPlan> Operations { get; } = [];
    }
}
