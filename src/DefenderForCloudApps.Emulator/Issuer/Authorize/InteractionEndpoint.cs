using System;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Clients;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using DefenderForCloudApps.Emulator.Issuer.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>Takes the forms of the sign-in pages.</summary>
internal sealed class InteractionEndpoint(
    Interactions interactions,
    InteractionSteps steps,
    BrowserSessions sessions,
    ClientAuthentication clients,
    PasswordSignIn passwords,
    DirectoryUsers users,
    ConsentCheck consents,
    TimeProvider time)
{
    internal void Map(IEndpointRouteBuilder routes) => routes.MapPost(InteractionPages.Action, ExecuteAsync);

    private async Task ExecuteAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            await InteractionPages.ErrorAsync(context, RequestErrors.SessionExpired);
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var flow = form["flow"].ToString();
        if (interactions.Find(flow, BrowserSessions.KnownBrowser(context)) is not { } interaction)
        {
            await InteractionPages.ErrorAsync(context, RequestErrors.SessionExpired);
            return;
        }

        try
        {
            await StepAsync(context, flow, interaction, form);
        }
        catch (IssuerException exception)
        {
            await InteractionPages.ErrorAsync(context, exception.Error);
        }
    }

    private Task StepAsync(HttpContext context, string flow, Interaction interaction, IFormCollection form) => form["step"].ToString() switch
    {
        "credentials" => CredentialsAsync(context, flow, interaction, form["username"].ToString(), form["password"].ToString()),
        "code" when interaction.SignIn is { } signIn => CodeAsync(context, flow, interaction, signIn, form["code"].ToString()),
        "consent" when interaction.SignIn is { } signIn => ConsentAsync(context, flow, interaction, signIn, form),
        _ => steps.NextAsync(context, flow, interaction),
    };

    private async Task CredentialsAsync(HttpContext context, string flow, Interaction interaction, string username, string password)
    {
        try
        {
            var user = passwords.Check(username, password);
            interaction.SignIn = new SignIn(user.ObjectId, time.GetUtcNow(), WithMfa: false);
        }
        catch (IssuerException exception)
        {
            await InteractionPages.SignInAsync(context, flow, interaction, clients.Find(interaction.ClientId), username, exception.Error);
            return;
        }

        sessions.Begin(context, interaction.SignIn);
        await steps.NextAsync(context, flow, interaction);
    }

    private Task CodeAsync(HttpContext context, string flow, Interaction interaction, SignIn signIn, string code)
    {
        if (!users.IsCode(signIn.UserId, code))
        {
            return steps.NextAsync(context, flow, interaction, UserErrors.WrongCode);
        }

        // Who had no second factor yet has one from now on.
        users.RegisterMfa(signIn.UserId);
        interaction.SignIn = signIn with { WithMfa = true };
        sessions.Begin(context, interaction.SignIn);
        return steps.NextAsync(context, flow, interaction);
    }

    private Task ConsentAsync(HttpContext context, string flow, Interaction interaction, SignIn signIn, IFormCollection form)
    {
        var application = clients.Find(interaction.ClientId);
        var user = users.FindById(signIn.UserId)!;
        if (!steps.IsReadyForConsent(interaction, application, user, signIn))
        {
            return steps.NextAsync(context, flow, interaction);
        }

        var asked = interaction.ToAsk(consents, application, user);
        var needsAdministrator = interaction.NeedsAdministrator(user, asked);
        if (needsAdministrator || form["decision"] != "accept")
        {
            interactions.End(flow);
            return interaction.FailAsync(context, needsAdministrator ? ConsentErrors.NeedsAdministrator(application) : ConsentErrors.Declined);
        }

        var forOrganization = form["organization"] == "true" && interaction.MayConsentForOrganization(user);
        interaction.Consent(consents, application, user, asked, forOrganization);
        interaction.IsAccepted = true;
        return steps.NextAsync(context, flow, interaction);
    }
}
