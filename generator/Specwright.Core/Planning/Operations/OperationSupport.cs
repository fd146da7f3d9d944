using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;

namespace Specwright.Planning.Operations;

/// <summary>Decides whether an operation can be generated, before anything of it is planned.</summary>
internal static class OperationSupport
{
    /// <summary>Whether all that requests need is supported; if not, says what is missing.</summary>
    public static bool Check(Operation operation, OperationContext context) =>
        CheckPath(operation, context) && operation.Parameters.All(parameter => CheckParameter(parameter, operation, context));

    private static bool CheckPath(Operation operation, OperationContext context)
    {
        var known = new HashSet<string>(
            operation.Parameters.Where(static parameter => parameter.In == ParameterPlace.Path).Select(static parameter => parameter.Name),
            StringComparer.Ordinal);
        foreach (var (text, _) in PathTemplate.Pieces(operation).Where(piece => piece.IsParameter))
        {
            if (!known.Contains(text))
            {
                context.Diagnostics.Report(PlanningRules.UnknownPathParameter, operation.Location, text, operation.Path);
                return false;
            }
        }

        return true;
    }

    private static bool CheckParameter(Parameter parameter, Operation operation, OperationContext context)
    {
        if (!ParameterPlanner.IsSent(parameter))
        {
            return true;
        }

        var isSupported = ParameterPlanner.IsSupported(parameter);
        if (!isSupported || ParameterPlanner.HasNestedParts(parameter, context.Types.Index))
        {
            context.Diagnostics.Report(
                isSupported ? PlanningRules.NestedParameter
                    : parameter.IsRequired ? PlanningRules.UnsupportedParameter : PlanningRules.OptionalParameterLeftOut,
                parameter.Location,
                parameter.Name,
                ParameterPlanner.Place(parameter.In),
                DisplayName.Of(operation));
        }

        return isSupported || !parameter.IsRequired;
    }
}
