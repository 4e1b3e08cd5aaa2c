using Dateline.App.Cli;

return CommandLine.Run(args, Streams.OfProcess());
