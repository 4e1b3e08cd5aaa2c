using System.Globalization;
using Dateline.Tables;

namespace Dateline.Record.Events;

/// <summary>A CAMEO event code (Schrodt 2012, version 1.1b3) with its weight.</summary>
/// <param name="Code">Two to four digits.</param>
/// <param name="Name">What it stands for.</param>
/// <param name="Goldstein">From -10 (conflict) to +10 (cooperation), after Goldstein 1992.</param>
/// <param name="QuadClass">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
internal sealed record CameoCode(string Code, string Name, double Goldstein, int QuadClass)
{
    /// <summary>Reads <c>Cameo/cameo.tsv</c>, by code.</summary>
    public static IReadOnlyDictionary<string, CameoCode> Load() =>
        Table.Load("Record/Events/Cameo/cameo.tsv").Rows.Select(Read).ToDictionary(c => c.Code);

    private static CameoCode Read(Table.Row row) =>
        new(
            row["code"],
            row["name"],
            double.Parse(row["goldstein"], CultureInfo.InvariantCulture),
            int.Parse(row["quad"], CultureInfo.InvariantCulture)
        );
}
