namespace Dateline.App.Cli;

/// <summary>
/// Where the program keeps what is the user's own: $DATELINE_HOME, else "dateline" in $XDG_DATA_HOME, else in
/// ~/.local/share (the XDG Base Directory Specification).
/// </summary>
internal static class DataFolder
{
    /// <summary>The folder; it may not exist yet.</summary>
    public static string Of(Streams streams)
    {
        if (Given(streams, "DATELINE_HOME") is { } home)
        {
            return home;
        }
        var data = Given(streams, "XDG_DATA_HOME") ?? Path.Combine(Given(streams, "HOME") ?? "", ".local", "share");
        return Path.Combine(data, "dateline");
    }

    private static string? Given(Streams streams, string name) =>
        streams.Variable(name) is { Length: > 0 } value ? value : null;
}
