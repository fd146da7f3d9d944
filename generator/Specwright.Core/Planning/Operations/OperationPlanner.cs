using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Operations;

/// <summary>Plans the methods for an operation.</summary>
internal static class OperationPlanner
{
    // Taken whether an operation has a body or not, so that one that is added later renames no parameter.
    private static readonly string[] s_arguments = ["adapter", "cancellationToken", BodyPlanner.ParameterName];

    // The methods of Kiota's enum.
    private static readonly HashSet<string> s_methods =
        new(StringComparer.Ordinal) { "GET", "POST", "PATCH", "DELETE", "OPTIONS", "CONNECT", "PUT", "HEAD", "TRACE" };

    /// <summary>The plan, or none when something that requests need is not supported.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="typeName">What the types begin with that have no name themselves.</param>
    /// <param name="methodName">What its methods are called after.</param>
    /// <param name="scope">The client that has the methods.</param>
    /// <param name="context">What all operations share.</param>
    public static OperationPlan? Plan(
        Operation operation, string typeName, string methodName, ClientScope scope, OperationContext context)
    {
        var path = PathTemplate.Pieces(operation);
        if (!OperationSupport.Check(operation, path, context))
        {
            return null;
        }

        var forms = BodyForms.Of(operation.Body, context.Types.Index);
        BodyDiagnostics.Report(operation, forms, context);
        var form = forms.First;
        var (parameters, sent) = PlanParameters(operation, path, form, typeName, context);
        var answer = AnswerPlanner.Plan(operation, typeName, context);
        var errors = ErrorPlanner.Plan(operation, typeName, context.Types);
        var headers = HeadersPlanner.Plan(operation, typeName, context.Types);
        context.Types.Complete();

        // A walk needs a page every time: there, a missing one is an error, whatever the document allows.
        var page = answer.NeverNull();
        var walks = PagingPlanner.Plan(operation, page, parameters, context);
        var name = OperationName.Of(methodName, walks.Count > 0);
        return new OperationPlan
        {
            DisplayName = DisplayName.Of(operation),
            FieldName = name.Field,
            RequestMethod = name.RequestMethod,
            SendMethod = name.SendMethod,
            HttpMethod = s_methods.Contains(operation.Method) ? operation.Method : "POST",
            CustomMethod = s_methods.Contains(operation.Method) ? null : operation.Method,
            Answer = walks.Count > 0 ? page : answer,
            Headers = headers,
            ErrorsField = scope.ErrorsField(errors),
            SecurityField = scope.SecurityField(operation.Security),
            IsRepeatable = walks.Count > 0 && operation.Method is not ("GET" or "QUERY"),
            Server = PlanServer(operation, context),
            Parameters = parameters,
            Path = PlanPath(path, sent),
            FormFields = FormPlanner.Plan(BodyOf(parameters), form?.Media, context.Types),
            Parts = FormPlanner.Parts(BodyOf(parameters), context.Types),
            Paging = PlanWalks(walks, name, scope),
            Doc = Docs.Of(operation.Summary, operation.Description, $"Sends `{Markdown.Code($"{operation.Method} {operation.Path}")}`."),
            Returns = AnswerPlanner.Choose(operation)?.Description,
            ErrorDocs = ErrorPlanner.Docs(operation),
            IsDeprecated = operation.IsDeprecated,
            ExperimentalId = operation.IsPreview ? context.Options.ClientName + "Preview" : null,
        };
    }

    /// <summary>The plan for what an operation answers item by item beside what it answers at once; none where it does not.</summary>
    public static OperationPlan? PlanItems(
        Operation operation, string typeName, string methodName, OperationPlan plan, ClientScope scope, OperationContext context)
    {
        if (operation.Method == "HEAD" || ItemForms.Find(operation) is not var (response, media))
        {
            return null;
        }

        var answer = ItemForms.Plan(media, typeName, context.Types);
        context.Types.Complete();
        var name = scope.TakeStream(methodName);
        return plan with
        {
            FieldName = name.Field,
            RequestMethod = name.RequestMethod,
            SendMethod = name.SendMethod,
            Answer = answer,
            IsRepeatable = false,
            Paging = default,
            Returns = response.Description,
        };
    }

    /// <summary>The plans for the other forms of an operation's body: the same requests but for the body.</summary>
    public static IEnumerable<OperationPlan> PlanForms(Operation operation, string typeName, OperationPlan plan, ClientScope scope, OperationContext context)
    {
        foreach (var form in BodyForms.Of(operation.Body, context.Types.Index).All.Skip(1))
        {
            var name = scope.TakeForm(plan.SendMethod, form.Suffix);
            var body = BodyPlanner.Plan(operation.Body!, form, typeName + form.Suffix, context.Types);
            var others = plan.Parameters.Where(static parameter => !IsOfBody(parameter)).ToList();
            var names = new NameScope(others.Select(static parameter => parameter.Name).Concat(s_arguments));
            var contentType = BodyPlanner.PlanContentType(form, names);
            context.Types.Complete();
            yield return plan with
            {
                RequestMethod = name.RequestMethod,
                SendMethod = name.SendMethod,
                IsFurtherForm = true,
                Parameters = InOrder([.. others, contentType.Count > 0 ? body : body with { Doc = $"{body.Doc} As `{Markdown.Code(form.Media.ContentType)}`." }, .. contentType]),
                FormFields = FormPlanner.Plan(body, form.Media, context.Types),
                Parts = FormPlanner.Parts(body, context.Types),
                Paging = default,
            };
        }
    }

    private static (EquatableArray<ParameterPlan> InOrder, List<(Parameter Parameter, ParameterPlan Plan)> Sent) PlanParameters(
        Operation operation, IReadOnlyList<PathPiece> path, BodyForm? form, string typeName, OperationContext context)
    {
        var inPath = new HashSet<string>(
            path.Where(static piece => piece.IsParameter).Select(static piece => piece.Text), StringComparer.Ordinal);
        var used = operation.Parameters
            .Where(parameter => ParameterPlanner.IsSent(parameter) && IsUsed(parameter, inPath))
            .ToList();
        var scope = new NameScope(s_arguments);
        var names = scope.Assign([.. used.Select(ParameterPlanner.Claim)], "");
        var sent = used
            .Select((parameter, index) => (parameter, ParameterPlanner.Plan(parameter, typeName, names[index], context.Types)))
            .ToList();
        var plans = sent.Select(pair => pair.Item2);
        IEnumerable<ParameterPlan> body = form is null
            ? []
            : [BodyPlanner.Plan(operation.Body!, form, typeName, context.Types), .. BodyPlanner.PlanContentType(form, scope)];
        return (InOrder(plans.Concat(body)), sent);
    }

    private static EquatableArray<ParameterPlan> InOrder(IEnumerable<ParameterPlan> parameters) => parameters.OrderBy(Rank).ToEquatableArray();

    private static ParameterPlan? BodyOf(IEnumerable<ParameterPlan> parameters) =>
        parameters.FirstOrDefault(static parameter => IsOfBody(parameter) && parameter.Role != ParameterRole.ContentType);

    private static bool IsOfBody(ParameterPlan parameter) => parameter.Role >= ParameterRole.JsonBody;

    private static bool IsUsed(Parameter parameter, HashSet<string> inPath) =>
        ParameterPlanner.IsSupported(parameter) && (parameter.In != ParameterPlace.Path || inPath.Contains(parameter.Name));

    // Path, body, what else is required, then what may be left out: the order of the signature.
    private static int Rank(ParameterPlan parameter) => parameter.Role switch
    {
        <= ParameterRole.PathJson => 0,
        ParameterRole.ContentType => 5,
        >= ParameterRole.JsonBody => parameter.IsRequired ? 1 : 3,
        _ => parameter.IsRequired ? 2 : 4,
    };

    private static string? PlanServer(Operation operation, OperationContext context)
    {
        if (operation.Servers.IsEmpty)
        {
            return null;
        }

        var address = ServerAddress.OfOperation(operation.Servers[0]);
        if (address is null)
        {
            context.Diagnostics.Report(
                PlanningRules.UnusableServer, operation.Location, DisplayName.Of(operation), ServerAddress.Of(operation.Servers[0]));
        }

        return address;
    }

    private static EquatableArray<PathPiecePlan> PlanPath(
        IReadOnlyList<PathPiece> path, List<(Parameter Parameter, ParameterPlan Plan)> sent)
    {
        var plans = sent.Where(static pair => pair.Parameter.In == ParameterPlace.Path)
            .ToLookup(static pair => pair.Parameter.Name, static pair => pair.Plan, StringComparer.Ordinal);
        return path
            .Select(piece => piece.IsParameter ? new PathPiecePlan(null, plans[piece.Text].First()) : new PathPiecePlan(piece.Text, null))
            .ToEquatableArray();
    }

    private static EquatableArray<PagingPlan> PlanWalks(
        IReadOnlyList<(Paging Paging, PagingPlan Plan)> walks, OperationName name, ClientScope scope)
    {
        var own = walks.FirstOrDefault(walk => walk.Paging.Method is null).Plan
            ?? walks.FirstOrDefault(walk => CSharpIdentifier.Pascal(walk.Paging.Method ?? "") == name.Name).Plan;
        return walks.Select(walk =>
        {
            var (method, field) = scope.TakeWalk(walk.Paging, name, ReferenceEquals(walk.Plan, own));
            return walk.Plan with { MethodName = method, FieldName = field };
        }).ToEquatableArray();
    }
}
