using Specwright.Model;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes the class that holds the security schemes.</summary>
internal static class SchemesEmitter
{
    public static void Emit(CodeWriter writer, SchemesPlan schemes, TypeNames types)
    {
        DocCommentEmitter.Emit(writer, new DocPlan("The security schemes of the API, for those who present credentials."));
        writer.Line($"public static class {schemes.Name}");
        using (writer.Block())
        {
            for (var i = 0; i < schemes.Schemes.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                var plan = schemes.Schemes[i];
                DocCommentEmitter.Emit(writer, plan.Doc);
                writer.Line($"public static {types["SecurityScheme"]} {plan.PropertyName} {{ get; }} = {types["SecurityScheme"]}.{Make(plan.Scheme, types)};");
            }
        }
    }

    private static string Make(SecurityScheme scheme, TypeNames types)
    {
        var name = CSharpLiteral.String(scheme.Name);
        return scheme.Kind switch
        {
            SecuritySchemeKind.ApiKey => $"ApiKey({name}, {types["ApiKeyPlace"]}.{scheme.In}, {CSharpLiteral.String(scheme.ParameterName!)})",
            SecuritySchemeKind.Http => $"Http({name}, {CSharpLiteral.String(scheme.HttpScheme!)})",
            SecuritySchemeKind.OAuth2 => $"OAuth2({name})",
            SecuritySchemeKind.OpenIdConnect => $"OpenIdConnect({name}{(scheme.Discovery is { } url ? ", " + CSharpLiteral.String(url) : "")})",
            _ => $"MutualTls({name})",
        };
    }
}
