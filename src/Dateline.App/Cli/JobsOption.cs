using System.CommandLine;

namespace Dateline.App.Cli;

/// <summary>How many reports are read at a time: --jobs N.</summary>
internal static class JobsOption
{
    /// <summary>Makes the option.</summary>
    public static Option<int> Create()
    {
        var jobs = new Option<int>("--jobs")
        {
            Description = "How many reports are read at a time",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var n) || n < 1))
                result.AddError("--jobs takes a number from 1");
        });
        return jobs;
    }
}
