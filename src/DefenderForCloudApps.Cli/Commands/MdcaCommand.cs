using System.CommandLine;
using System.CommandLine.Help;
using System.Linq;
using DefenderForCloudApps.Cli.Options;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary>The tree of commands.</summary>
internal static class MdcaCommand
{
    public static RootCommand Create(CommandContext context)
    {
        var profile = CommonOptions.Profile();
        var root = new RootCommand("Microsoft Defender for Cloud Apps on the command line.")
        {
            profile,
            new LoginCommand(context, profile).Create(),
            new LogoutCommand(context, profile).Create(),
            new WhoAmICommand(context, profile).Create(),
            new DoctorCommand(context, profile).Create(),
            new ProfileCommands(context).Create(),
            new DemoCommand(context, profile).Create(),
            new Command("alerts", "Lists, shows and closes alerts.")
            {
                new AlertsListCommand(context, profile).Create(),
                new AlertsShowCommand(context, profile).Create(),
                new AlertsCloseCommand(context, profile).Create(),
            },
            new Command("activities", "Lists what users and apps did.")
            {
                new ActivitiesListCommand(context, profile).Create(),
            },
            new Command("ip-ranges", "Lists the named ranges of IP addresses.")
            {
                new IpRangesListCommand(context, profile).Create(),
            },
        };
#if EMULATOR
        root.Add(Emulator.Hosting.EmulatorCommand.Create("emulator"));
#endif
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithNotes((HelpAction)help.Action!);
        }

        return root;
    }
}
