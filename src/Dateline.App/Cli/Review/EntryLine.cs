using Dateline.Archive;
using Dateline.Json;

namespace Dateline.App.Cli;

/// <summary>An entry as one line.</summary>
internal static class EntryLine
{
    private const int MostWords = 120;

    /// <summary>"e-…  unreviewed  2025-03-03  CONSULT Ana Ruiz → Luis Soto: "met …"".</summary>
    public static string Of(Entry entry) =>
        $"{entry.Id}  {Names.Lower(entry.Review)}  {Days(entry)}  {Told(entry)}: \"{Words(entry)}\"";

    private static string Days(Entry entry) =>
        entry.Days is { From: { } from, To: { } to } && from == to ? $"{from:yyyy-MM-dd}"
        : entry.Days == DayRange.Unknown ? "undated"
        : $"{entry.Days.From:yyyy-MM-dd}..{entry.Days.To:yyyy-MM-dd}";

    private static string Told(Entry entry) =>
        entry.Value switch
        {
            Event e => $"{Names.Upper(e.Type)} {Named(entry, PartyRole.Actor)} → {Named(entry, PartyRole.Recipient)}",
            Statement s => $"{Names.Lower(s.Act)} {Named(entry, PartyRole.Speaker)}",
            Actor a => $"{Names.Lower(a.Kind)} {a.Name}{(a.Country is null ? "" : $" ({a.Country})")}",
            Place p => $"{Names.Lower(p.Kind)} {p.Name}",
            Timex3 t => $"{Names.Lower(t.Type)} {t.Value}",
            Coverage c => $"{Named(entry, PartyRole.Outlet)} {(c.Reported ? "reported" : "silent")}",
            Evidence v => $"{Names.Lower(v.Kind)} {Named(entry, PartyRole.Actor)}",
            _ => "",
        };

    private static string Named(Entry entry, PartyRole role) =>
        string.Join(", ", entry.Parties.Where(p => p.Role == role).Select(p => p.Name)) is { Length: > 0 } names
            ? names
            : "-";

    private static string Words(Entry entry)
    {
        var words = entry.Span.Of(entry.Report.Text).ReplaceLineEndings(" ");
        return words.Length <= MostWords ? words : words[..MostWords] + "…";
    }
}
