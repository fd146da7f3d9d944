using Specwright.Tool.Commands;

return CommandLine.Run(args);
