using System.Collections.Generic;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Issuer.Clients;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using DefenderForCloudApps.Emulator.Issuer.Users;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>Decides which page comes next in an interaction, until there is none left.</summary>
internal sealed class InteractionSteps(
    Interactions interactions, BrowserSessions sessions, ClientAuthentication clients, DirectoryUsers users, ConditionalAccess access, ConsentCheck consents)
{
    internal Task BeginAsync(HttpContext context, Interaction interaction) =>
        NextAsync(context, interactions.Begin(interaction, BrowserSessions.Browser(context)), interaction);

    /// <param name="context">The request that is answered with the next page.</param>
    /// <param name="flow">The interaction's id.</param>
    /// <param name="interaction">The interaction.</param>
    /// <param name="error">What was wrong with the last page's form, to be shown where it can be mended.</param>
    internal Task NextAsync(HttpContext context, string flow, Interaction interaction, IssuerError? error = null)
    {
        var application = clients.Find(interaction.ClientId);
        interaction.SignIn ??= SignInOfSession(context, interaction);
        if (interaction.SignIn is not { } signIn)
        {
            return interaction.IsSilent
                ? EndAsync(flow, interaction.FailAsync(context, UserErrors.LoginRequired))
                : InteractionPages.SignInAsync(context, flow, interaction, application, interaction.LoginHint, error);
        }

        var user = users.FindById(signIn.UserId)!;
        context.Features.Set(new Caller(user.UserPrincipalName, CallerKind.User, new HashSet<string>()));
        if (access.IsBlocked(application))
        {
            return EndAsync(flow, InteractionPages.ErrorAsync(context, UserErrors.Blocked(AccessPolicy.BlockId)));
        }

        return NeedsMfa(interaction, application, user, signIn)
            ? AskForMfaAsync(context, flow, interaction, user, error)
            : AskForConsentAsync(context, flow, interaction, application, user, signIn);
    }

    /// <summary>Whether everything that comes before consent is done: a form may be sent that no page has shown.</summary>
    internal bool IsReadyForConsent(Interaction interaction, EmulatedApplication application, EmulatedUser user, SignIn signIn) =>
        !access.IsBlocked(application) && !NeedsMfa(interaction, application, user, signIn);

    private bool NeedsMfa(Interaction interaction, EmulatedApplication application, EmulatedUser user, SignIn signIn) =>
        !signIn.WithMfa && access.NeedsMfa(application, user, interaction.Claims);

    private SignIn? SignInOfSession(HttpContext context, Interaction interaction)
    {
        var signIn = interaction.MustSignIn ? null : sessions.Read(context);
        // The hint may be of another user than the one whose session it is.
        return signIn is not null && interaction.LoginHint is { Length: > 0 } hint && users.Find(hint)?.ObjectId != signIn.UserId ? null : signIn;
    }

    private Task AskForMfaAsync(HttpContext context, string flow, Interaction interaction, EmulatedUser user, IssuerError? error)
    {
        if (!interaction.IsSilent)
        {
            return InteractionPages.MfaAsync(context, flow, interaction, user, error);
        }

        var resource = interaction.Scopes.Resource.Id;
        var required = user.HasMfaMethod ? UserErrors.MfaRequired(resource, AccessPolicy.RequireMfaId)
            : UserErrors.MfaEnrollmentRequired(resource, AccessPolicy.RequireMfaId);
        return EndAsync(flow, interaction.FailAsync(context, required with { Error = "interaction_required" }));
    }

    private Task AskForConsentAsync(
        HttpContext context, string flow, Interaction interaction, EmulatedApplication application, EmulatedUser user, SignIn signIn)
    {
        var asked = interaction.IsAccepted ? [] : interaction.ToAsk(consents, application, user);
        if (asked.Count == 0)
        {
            return EndAsync(flow, interaction.CompleteAsync(context, user, signIn));
        }

        return interaction.IsSilent
            ? EndAsync(flow, interaction.FailAsync(context, ConsentErrors.Missing(application) with { Error = "interaction_required" }))
            : InteractionPages.ConsentAsync(context, flow, interaction, application, user, asked);
    }

    private Task EndAsync(string flow, Task answer)
    {
        interactions.End(flow);
        return answer;
    }
}
