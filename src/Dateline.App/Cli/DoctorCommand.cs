using System.CommandLine;
using System.Globalization;
using Dateline.Archive.Sqlite;
using Dateline.Archive.Sqlite.Care;

namespace Dateline.App.Cli;

/// <summary><c>dateline doctor [--mend]</c>: how the archive is, and what to do about it.</summary>
internal static class DoctorCommand
{
    private const long LargeLog = 256L << 20;
    private const long LittleRoom = 512L << 20;

    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var command = new Command("doctor", "Tell how the archive is, and what to do about it.");
        var store = new StoreOption(streams);
        var mend = new Option<bool>("--mend") { Description = "Make the index again from what is kept" };
        store.AddTo(command);
        command.Add(mend);
        command.SetAction(parse =>
            StoreCommands.WithStore(store, parse, streams, archive => Run(archive, parse.GetValue(mend), streams))
        );
        return command;
    }

    private static int Run(SqliteStore archive, bool mend, Streams streams)
    {
        if (mend && archive.MendIndex() is { } error)
        {
            return StoreCommands.Fail(streams, error);
        }
        var found = archive.Examine();
        string[] advice = [.. Advice(found)];
        Lines.Write(streams.Output, [.. Told(found), .. advice.Select(a => "! " + a)]);
        return found.Faults.Count == 0 ? ExitCode.Done : ExitCode.StoreFailed;
    }

    private static IEnumerable<string> Told(Examination found)
    {
        var counts = found.Counts;
        yield return $"archive     {found.Path}";
        yield return Invariant($"form        {found.Form}");
        yield return Invariant(
            $"size        {Megabytes(found.Size)}, log {Megabytes(found.LogSize)}, unused {Megabytes(found.Unused)}"
        );
        yield return $"room        {(found.Room is { } room ? Megabytes(room) : "not known")}";
        yield return Invariant(
            $"articles    {counts.Articles}, appearances {counts.Appearances}, kept bytes {counts.Bytes}"
        );
        yield return Invariant($"readings    {counts.Readings} with {counts.Claims} claims");
        yield return Invariant($"judgements  {counts.Judgements}, looks at feeds {counts.Checks}");
        foreach (var (version, readings) in found.Versions)
        {
            yield return Invariant($"version     {version}: {readings} readings");
        }
    }

    private static IEnumerable<string> Advice(Examination found)
    {
        foreach (var fault in found.Faults)
        {
            yield return $"the file is damaged ({fault}): go back to a backup";
        }
        if (found.LogSize > LargeLog)
        {
            yield return "the log beside the file is large: close other programs that hold the archive open";
        }
        if (found.Room < LittleRoom)
        {
            yield return "little room is left on the disk";
        }
        if (found.Versions.Count > 0 && found.Versions.All(v => v.Version != ProgramVersion.Current))
        {
            yield return "no article was read by this version: \"dateline reread\" does it";
        }
    }

    private static string Megabytes(long bytes) => Invariant($"{bytes / 1048576.0:0.0} MB");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
