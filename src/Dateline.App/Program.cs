using System.CommandLine;
using Dateline.App.Cli;

using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
var root = new RootCommand("Reads news reports and keeps the record: who did what with whom, and who says so.")
{
    ArticleCommand.Create(input, output, Console.Error),
};
var parse = root.Parse(args);
return parse.Errors.Count > 0 ? Math.Max(2, parse.Invoke()) : parse.Invoke();
