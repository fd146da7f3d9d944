namespace DefenderForCloudApps.Authentication.Msal;

/// <content>Sign-in of applications by certificate and workload identity, and clouds.</content>
internal sealed partial class SignInFailure
{
    private string? ApplicationSentence(string? code) => code switch
    {
        "AADSTS700027" =>
            $"The certificate that {Application} signed with is not registered there ({code}): upload its public part in Microsoft Entra (Certificates & secrets).",
        "AADSTS700030" =>
            $"The subject name of the certificate is not registered at {Application} ({code}): register it, or use a certificate of the registered name.",
        "AADSTS7000213" =>
            $"The certificate's chain does not lead to the authority that {Application} trusts ({code}): use a certificate of that authority.",
        "AADSTS1000502" =>
            $"The certificate of {Application} has expired or is not valid yet ({code}): make a new one and register it in Microsoft Entra.",
        "AADSTS700024" =>
            $"What {Application} proves itself with is outside of its time ({code}): set the clock of this machine, and see that a workload's token is fresh.",
        "AADSTS50012" or "AADSTS700021" or "AADSTS700023" or "AADSTS50048" or "AADSTS5002730" =>
            $"What {Application} proves itself with was not accepted ({code}): check the client id, the tenant and the authority.",
        "AADSTS50027" =>
            $"The token that {Application} proves itself with is malformed or its signature is wrong ({code}): check where the workload's token comes from.",
        "AADSTS700211" =>
            $"The workload's token is of an issuer that {Application} does not trust ({code}): correct the issuer of its federated credential in Microsoft Entra.",
        "AADSTS700212" =>
            $"The workload's token is for another audience than {Application} expects ({code}): ask for the audience api://AzureADTokenExchange, or correct the federated credential.",
        "AADSTS700213" or "AADSTS70021" =>
            $"The workload's token has a subject that {Application} does not trust ({code}): correct the subject of its federated credential in Microsoft Entra.",
        "AADSTS7002138" =>
            $"The subject of the workload's token differs in upper and lower case from the one at {Application} ({code}): write it to the letter in the federated credential.",
        "AADSTS90061" =>
            $"Microsoft Entra could not fetch the keys of the workload's issuer ({code}): make its discovery document public, and try again.",
        "AADSTS90038" or "AADSTS900382" or "AADSTS900383" =>
            $"Tenant '{issuer.TenantId}' is in another cloud than '{issuer.Host}' ({code}): set the credential's cloud to the tenant's.",
        _ => null,
    };
}
