using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Operations;

/// <summary>Fits an operation's paging to the types of its request and answer.</summary>
internal static class PagingPlanner
{
    /// <summary>The plans, still without names, for the walks that fit; what does not fit is reported.</summary>
    public static IReadOnlyList<(Paging Paging, PagingPlan Plan)> Plan(
        Operation operation, AnswerPlan answer, IReadOnlyList<ParameterPlan> parameters, OperationContext context)
    {
        var plans = new List<(Paging Paging, PagingPlan Plan)>();
        foreach (var paging in operation.Paging)
        {
            var (plan, misfit) = Fit(paging, answer, parameters, context.Types.TypesByName);
            if (plan is not null)
            {
                plans.Add((paging, plan));
            }
            else
            {
                context.Diagnostics.Report(
                    PlanningRules.InvalidPaging, paging.Location, DisplayName.Of(operation), misfit!);
            }
        }

        return plans;
    }

    private static (PagingPlan? Plan, string? Misfit) Fit(
        Paging paging, AnswerPlan answer, IReadOnlyList<ParameterPlan> parameters, IReadOnlyDictionary<string, TypePlan> types)
    {
        if (answer is not { Kind: AnswerKind.Json, Type: { } page })
        {
            return (null, "the operation does not answer JSON");
        }

        var items = paging.Items is null
            ? new MemberPath(default, page)
            : MemberPath.Find(page, paging.Items, types);
        if (items?.Type.Type is not ListRef list)
        {
            return (null, paging.Items is null ? "the answer is no array" : $"the answer has no array '{paging.Items}'");
        }

        var hasMore = paging.HasMore is null ? null : MemberPath.Find(page, paging.HasMore, types);
        if (IsMissing(paging.HasMore, hasMore, Scalar.Boolean)
            || (hasMore is null && paging.Style is PagingStyle.Offset or PagingStyle.PageNumber))
        {
            return (null, $"the answer has no boolean '{paging.HasMore ?? "hasMore"}'");
        }

        var response = paging.Response is null ? null : MemberPath.Find(page, paging.Response, types);
        if (response is null && paging.Style is PagingStyle.Cursor or PagingStyle.NextLink or PagingStyle.NextBody)
        {
            return (null, $"the answer has no member '{paging.Response ?? "response"}' that gives the next value");
        }

        if (paging.Style == PagingStyle.NextLink && response!.Type.Type is not ScalarRef { Scalar: Scalar.String or Scalar.Uri })
        {
            return (null, $"'{paging.Response}' of the answer is no string");
        }

        if (response is not null && (items.Pointer + "/").StartsWith(response.Pointer + "/", StringComparison.Ordinal))
        {
            return (null, $"'{paging.Response}' of the answer holds the items themselves");
        }

        if (RequestMisfit(paging, parameters, types) is { } misfit)
        {
            return (null, misfit);
        }

        return (new PagingPlan
        {
            MethodName = "",
            FieldName = "",
            Style = paging.Style,
            Page = page,
            Item = list.Item,
            Items = items.Pointer,
            HasMore = hasMore?.Pointer,
            Response = response?.Pointer,
            Request = paging.Request,
            Constants = paging.Set,
        }, null);
    }

    private static string? RequestMisfit(
        Paging paging, IReadOnlyList<ParameterPlan> parameters, IReadOnlyDictionary<string, TypePlan> types)
    {
        if (paging.Style is PagingStyle.NextLink or PagingStyle.LinkHeader)
        {
            return null;
        }

        if (paging.Request is null)
        {
            return "it does not say which member of the request changes";
        }

        var body = parameters.FirstOrDefault(parameter => parameter.Role == ParameterRole.JsonBody);
        var isKnown = body is null
            ? paging.Style != PagingStyle.NextBody && parameters.Any(parameter => IsQuery(parameter) && parameter.WireName == paging.Request)
            : MemberPath.Find(new TypeUse(body.Type), paging.Request, types) is { Names.Count: 1 };
        return isKnown ? null : $"the request has no member '{paging.Request}'";
    }

    private static bool IsQuery(ParameterPlan parameter) =>
        parameter.Role is ParameterRole.Query or ParameterRole.QueryJson or ParameterRole.QueryObject or ParameterRole.QueryList;

    private static bool IsMissing(string? name, MemberPath? path, Scalar wanted) =>
        name is not null && path?.Type.Type != new ScalarRef(wanted);
}
