using System.CommandLine;

namespace Dateline.Eval;

/// <summary>The option that names the file of floors.</summary>
internal static class FloorsOption
{
    /// <summary>Makes the option.</summary>
    public static Option<string?> Make() =>
        new("--floors")
        {
            Description = "A file of floors, by set: exit 1 where a figure falls below one",
            HelpName = "FILE#SET",
        };
}
