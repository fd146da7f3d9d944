using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;

namespace Specwright.Planning.Operations;

/// <summary>Decides whether an operation can be generated, before anything of it is planned.</summary>
internal static class OperationSupport
{
    /// <summary>Whether all that requests need is supported; if not, says what is missing.</summary>
    public static bool Check(Operation operation, IReadOnlyList<PathPiece> path, OperationContext context) =>
        CheckPath(operation, path, context) && operation.Parameters.All(parameter => CheckParameter(parameter, operation, context));

    private static bool CheckPath(Operation operation, IReadOnlyList<PathPiece> path, OperationContext context)
    {
        var known = new HashSet<string>(
            operation.Parameters.Where(static parameter => parameter.In == ParameterPlace.Path).Select(static parameter => parameter.Name),
            StringComparer.Ordinal);
        var unknown = path.FirstOrDefault(piece => piece.IsParameter && !known.Contains(piece.Text));
        if (unknown is null)
        {
            return true;
        }

        context.Diagnostics.Report(PlanningRules.UnknownPathParameter, operation.Location, unknown.Text, operation.Path);
        return false;
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
