using System;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Clients;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>
/// Where an application sends a browser for its user to sign in (RFC 6749, section 3.1; OpenID Connect Core, section
/// 3.1.2.1; Entra, "OAuth 2.0 authorization code flow").
/// </summary>
internal sealed class AuthorizeEndpoint(
    InteractionSteps steps, AuthorizationCodes codes, ClientAuthentication clients, ScopeReader scopes, TimeProvider time)
{
    internal void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/{tenant}/oauth2/v2.0/authorize", [HttpMethods.Get, HttpMethods.Post], ExecuteAsync);

    private async Task ExecuteAsync(HttpContext context)
    {
        var request = await AuthorizationRequest.ReadAsync(context);
        AuthorizationResponse response;
        EmulatedApplication application;
        try
        {
            TenantName.CheckForUsers(context.GetRouteValue("tenant")!.ToString()!);
            application = clients.Find(request.Required("client_id"));
            response = new AuthorizationResponse(request.RedirectUriFor(application), request.ResponseMode, request["state"]);
        }
        catch (IssuerException exception)
        {
            // Without an address that is known to be the application's, the error goes to the person at the browser alone.
            await InteractionPages.ErrorAsync(context, exception.Error);
            return;
        }

        AuthorizeInteraction interaction;
        try
        {
            interaction = Interaction(request, application, response);
        }
        catch (IssuerException exception)
        {
            await response.FailAsync(context, exception.Error);
            return;
        }

        await steps.BeginAsync(context, interaction);
    }

    private AuthorizeInteraction Interaction(AuthorizationRequest request, EmulatedApplication application, AuthorizationResponse response)
    {
        request.CheckResponse();
        var prompt = request.Prompt;
        return new AuthorizeInteraction(codes, response, time)
        {
            ClientId = application.ClientId,
            Scopes = scopes.ReadForUser(application, request.Required("scope")),
            Claims = ClaimsRequest.Parse(request["claims"]),
            LoginHint = request["login_hint"],
            // There is no page to pick an account from: to pick one is to sign in.
            MustSignIn = prompt is "login" or "select_account",
            IsSilent = prompt == "none",
            AsksAgain = prompt == "consent",
            Nonce = request["nonce"],
            Challenge = CodeChallenge.Read(request["code_challenge"], request["code_challenge_method"]),
            WantsClientInfo = request["client_info"] == "1",
        };
    }
}
