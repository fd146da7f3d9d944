using System;
using System.Collections.Generic;
using System.Linq;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>
/// An account is taken over, and what follows: a link in a message, a log on from far away, a rule that forwards mail,
/// an app with consent to read it, a mass download, shares to a personal account, files encrypted. Activities, alerts,
/// files and entities name each other by the same ids.
/// </summary>
internal sealed class Story
{
    internal const string OAuthAppId = "7c9d1b52-4e0f-4a86-9b1d-58f0c2a7e311";
    internal const string OAuthAppName = "MailSync Pro";

    /// <summary>Where the attacker comes from.</summary>
    internal const string AttackerAddress = "203.0.113.24";

    private static readonly Place s_from = Place.Bucharest;

    private readonly List<ActivityDraft> _activities = [];
    private readonly List<AlertDraft> _alerts = [];
    private readonly DateTimeOffset _start;
    private readonly People _people;
    private readonly Files _files;

    internal Story(SeedRandom random, People people, Files files, DateTimeOffset now)
    {
        // Two days ago: in every window of days that people ask for, but the last.
        _start = DateTimeOffset.FromUnixTimeMilliseconds(now.AddHours(-52).ToUnixTimeMilliseconds());
        (_people, _files) = (people, files);
        Phish();
        Travel(random.ObjectId());
        Forward(random.ObjectId());
        Consent(random.ObjectId());
        Download(random.ObjectId());
        Share(random.ObjectId());
        Encrypt(random.ObjectId());
        Respond();
    }

    internal IReadOnlyList<ActivityDraft> Activities => _activities;

    internal IReadOnlyList<AlertDraft> Alerts => _alerts;

    private void Phish() => _activities.Add(
        new ActivityDraft(_start, _people.Victim, Operation.UrlClick, Place.Seattle, Place.Seattle.OfficeAddress(0), _people.Victim.Agent)
        {
            Description = "Click link in message: \"Action required: your mailbox is full\" to https://contoso-mail.example/renew",
        });

    private void Travel(string alert)
    {
        _activities.Add(new ActivityDraft(At(2), _people.Victim, Operation.LogOn, Place.Seattle, Place.Seattle.OfficeAddress(0), _people.Victim.Agent) { AlertIds = [alert] });
        Attack(14, Operation.LogOn, [alert], [Policies.ImpossibleTravel], "Log on with a token that was issued to another device");
        Raise(alert, 15, AlertKind.ImpossibleTravel with { Severity = 2 }, Service.Office365, [],
            "<p>The user <b>Megan Ortiz (megan.ortiz@contoso.example)</b> was in Seattle, United States, and 12 minutes later in Bucharest, Romania.</p>");
    }

    private void Forward(string alert)
    {
        Attack(31, Operation.NewInboxRule, [alert], [Policies.InboxForwarding],
            $"Create inbox rule \"..\": forward to {Files.PersonalAccount}, mark as read, delete");
        Raise(alert, 33, AlertKind.Forwarding, Service.Exchange, [],
            $"<p>A rule named <b>..</b> forwards all mail of <b>megan.ortiz@contoso.example</b> to {Files.PersonalAccount}.</p>");
    }

    private void Consent(string alert)
    {
        _activities.Add(Attacker(52, Operation.Consent, [alert], [Policies.OAuthConsent]) with
        {
            Target = (31, OAuthAppId, OAuthAppName),
            Description = $"Consent to application: {OAuthAppName} (Mail.Read, Files.ReadWrite.All, offline_access)",
        });
        Raise(alert, 58, AlertKind.Consent, Service.Office365, [],
            $"<p>The OAuth app <b>{OAuthAppName}</b> of an unverified publisher was granted access to mail and files.</p>", (OAuthAppId, OAuthAppName));
    }

    private void Download(string alert)
    {
        // Fetched by a script in batches of four: four records in the same millisecond.
        _activities.AddRange(_files.Story.Select((file, i) => Attacker(130 + (i / 4 * 0.15), Operation.Download, [alert], [Policies.MassDownload]) with
        {
            File = file,
            Agent = Agent.Script,
        }));
        Raise(alert, 137, AlertKind.MassDownload, Service.SharePoint, [.. _files.Story.Take(10)],
            "<p>The user <b>Megan Ortiz (megan.ortiz@contoso.example)</b> downloaded 40 files from <b>FY26 close</b> within 2 minutes.</p>");
    }

    private void Share(string alert)
    {
        var shared = _files.Story.Where(static file => file.SharedWith.Length > 0).ToArray();
        _activities.AddRange(shared.Select((file, i) => Attacker(190 + i, Operation.ShareOutside, [alert], [Policies.ExternalSharing]) with
        {
            File = file,
            Description = $"Share file: {file.Name} with {Files.PersonalAccount}",
        }));
        Raise(alert, 197, AlertKind.PersonalShare, Service.SharePoint, shared,
            $"<p>{shared.Length} files of <b>FY26 close</b> were shared with {Files.PersonalAccount}.</p>");
    }

    private void Encrypt(string alert)
    {
        _activities.AddRange(_files.Story.Select((file, i) => Attacker(430 + (i / 5 * 0.1), Operation.Rename, [alert], [Policies.Ransomware]) with
        {
            File = file,
            Agent = Agent.Script,
            Description = $"Rename file: {file.Name} to {file.Name}.locked",
        }));
        Raise(alert, 434, AlertKind.Ransomware, Service.SharePoint, [.. _files.Story.Take(10)],
            "<p>40 files were renamed to <b>.locked</b> within a minute, the pattern of ransomware.</p>");
    }

    private void Respond() => _activities.Add(
        new ActivityDraft(At(455), _people.Responder, Operation.Suspend, Place.Seattle, Place.Seattle.OfficeAddress(1), _people.Responder.Agent)
        {
            Target = (23, _people.Victim.ObjectId.ToString(), _people.Victim.Name),
            Description = "Suspend user: Megan Ortiz",
        });

    private DateTimeOffset At(double minutes) => _start.AddMilliseconds(Math.Round(minutes * 60_000));

    private void Attack(double minutes, Operation operation, string[] alerts, string[] policies, string description) =>
        _activities.Add(Attacker(minutes, operation, alerts, policies) with { Description = description });

    private ActivityDraft Attacker(double minutes, Operation operation, string[] alerts, string[] policies) =>
        new(At(minutes), _people.Victim, operation, s_from, AttackerAddress, Agent.All[2])
        {
            Anonymous = true,
            AlertIds = alerts,
            PolicyIds = policies,
        };

    private void Raise(
        string id, double minutes, AlertKind kind, Service service, FileDraft[] files, string description, (string Id, string Name)? app = null) =>
        _alerts.Add(new AlertDraft(id, At(minutes), kind, _people.Victim, service)
        {
            Address = AttackerAddress,
            Place = s_from,
            Files = files,
            Description = description,
            App = app,
        });
}
