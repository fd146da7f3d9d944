using DefenderForCloudApps.Cli.Commands;

return await CommandLine.RunAsync(args);
