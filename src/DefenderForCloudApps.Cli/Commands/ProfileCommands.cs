using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Authentication.Profiles;
using DefenderForCloudApps.Cli.Options;
using DefenderForCloudApps.Cli.Output;
using DefenderForCloudApps.Cli.Views;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary><c>mdca profile list, show, use, remove</c>.</summary>
internal sealed class ProfileCommands(CommandContext context)
{
    public Command Create() => new("profile", "Lists and changes the profiles, which hold addresses and ids and no secret.")
    {
        List(), Show(), Use(), new ProfileSetCommand(context).Create(), Remove(),
    };

    private ProfileFile Load() => ProfileFile.Load(ProfilePath.Find(context.Environment));

    private Command List()
    {
        var output = CommonOptions.Output();
        var command = new Command("list", "Lists the profiles; a star marks the default.") { output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var writer = RecordWriter<NamedProfile>.Create(parsed.GetValue(output), ProfileView.Create(), context.Terminal);
            foreach (var profile in ProfileView.All(Load()))
            {
                writer.Write(profile);
            }

            await writer.CompleteAsync(cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }

    private Command Show()
    {
        var name = Name(ArgumentArity.ZeroOrOne);
        var command = new Command("show", "Shows a profile as JSON; without a name, the default one.") { name };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var file = Load();
            var wanted = parsed.GetValue(name) ?? file.DefaultProfile
                ?? throw new CloudAppsConfigurationException($"{file.Path} has no default profile: name one of {ProfileFile.Listed(file.Profiles.Keys)}.");
            var profile = new NamedProfile(wanted, wanted == file.DefaultProfile, file.Find(wanted)!);
            await SingleRecord.WriteAsync(profile, ProfileView.Create(), OutputFormat.Json, context.Terminal, cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }

    private Command Use()
    {
        var name = Name(ArgumentArity.ExactlyOne);
        var command = new Command("use", "Makes a profile the default.") { name };
        command.SetAction(parsed =>
        {
            Load().WithDefault(parsed.GetRequiredValue(name)!).Save();
            context.Terminal.Say($"Profile '{parsed.GetValue(name)}' is the default now.");
            return ExitCode.Success;
        });
        return command;
    }

    private Command Remove()
    {
        var name = Name(ArgumentArity.ExactlyOne);
        var command = new Command("remove", "Removes a profile; its tokens go with `mdca logout` before.") { name };
        command.SetAction(parsed =>
        {
            var file = Load();
            _ = file.Find(parsed.GetRequiredValue(name));
            file.Without(parsed.GetRequiredValue(name)!).Save();
            context.Terminal.Say($"Profile '{parsed.GetValue(name)}' was removed.");
            return ExitCode.Success;
        });
        return command;
    }

    private static Argument<string?> Name(ArgumentArity arity) => new("name") { Description = "The profile's name", Arity = arity };
}
