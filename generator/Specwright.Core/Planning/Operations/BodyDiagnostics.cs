using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Plans;
using Specwright.Planning.Types;

namespace Specwright.Planning.Operations;

/// <summary>Says what of a body gets into no request.</summary>
internal static class BodyDiagnostics
{
    public static void Report(Operation operation, BodyForms forms, OperationContext context)
    {
        var index = context.Types.Index;
        foreach (var form in forms.All.Where(static form => form.Role == ParameterRole.MultipartBody))
        {
            var encodings = form.Media.Encodings.Where(static encoding => encoding.HasHeaders).ToLookup(static encoding => encoding.Property);
            IEnumerable<Property> properties = BodyForms.Object(form.Media, index)!.Properties;
            foreach (var property in properties.Where(property => encodings.Contains(property.Name)))
            {
                var encoding = encodings[property.Name].First();
                if (!PartsPlanner.IsFile(property, encoding, index))
                {
                    context.Diagnostics.Report(
                        PlanningRules.PartHeadersLeftOut, encoding.Location, property.Name, DisplayName.Of(operation));
                }
            }
        }

        foreach (var form in forms.All.Where(form => IsOfTheCaller(form, index)))
        {
            context.Diagnostics.Report(
                PlanningRules.BodyOfTheCaller, form.Media.Location, DisplayName.Of(operation), form.Media.ContentType, form.Role.ToString());
        }

        if (forms.LeftOut is { } media)
        {
            context.Diagnostics.Report(
                PlanningRules.FurtherBodyLeftOut, media.Location, DisplayName.Of(operation), media.ContentType);
        }
    }

    // An object whose members are left open says itself that they are the caller's.
    private static bool IsOfTheCaller(BodyForm form, SchemaIndex index) =>
        form.Role is ParameterRole.MultipartFields or ParameterRole.FormFields
        && (form.Media.ItemSchema is not null
            || (form.Media.Schema is { } schema && index.Target(schema) is ArraySchema or TupleSchema or UnionSchema));
}
