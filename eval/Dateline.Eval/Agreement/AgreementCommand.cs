using System.CommandLine;
using System.Globalization;
using Dateline.Eval.Names;
using Dateline.Language;

namespace Dateline.Eval.Agreement;

/// <summary><c>agreement FILE…</c>: how far two readers agree who labelled the same sentences.</summary>
internal static class AgreementCommand
{
    private static readonly NameKind?[] Kinds =
    [
        null,
        NameKind.Person,
        NameKind.Organization,
        NameKind.Location,
        NameKind.Other,
    ];

    private static readonly Argument<FileInfo[]> Files = new("files")
    {
        Description =
            "Tables with the columns first and second, \"=\" for the same again; labels where they have a column sentence, else bracketed names",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Command()
    {
        var command = new Command("agreement", "Agreement of two readers: exact F1 of names, Cohen's kappa") { Files };
        command.SetAction(result => Run(result.GetValue(Files)!, Console.Out));
        return command;
    }

    private static void Run(FileInfo[] files, TextWriter output)
    {
        output.WriteLine(
            $"{"", -22}{"items", 8}{"F1", 8}{"PER", 8}{"ORG", 8}{"LOC", 8}{"OTH", 8}{"same", 8}{"kappa", 8}"
        );
        foreach (var file in files)
        {
            using var reader = file.OpenText();
            output.WriteLine($"{file.Name, -22}{Line(Readings.Parse(file.Name, reader))}");
        }
    }

    private static string Line(Readings readings)
    {
        if (!readings.AreNames)
        {
            return $"{readings.Pairs.Count, 8}{new string(' ', 8 * Kinds.Length)}{Cells(CohenKappa.Of(readings.Pairs))}";
        }
        var pairs = readings
            .Pairs.Select(
                (pair, i) => (A: BracketedSentence.Parse(pair.First, i), B: BracketedSentence.Parse(pair.Second, i))
            )
            .ToList();
        var scores = Kinds.Select(kind =>
            NameScores.Of([.. pairs.SelectMany(p => p.A.Names)], [.. pairs.SelectMany(p => p.B.Names)], kind).F1
        );
        var words = CohenKappa.Of([.. pairs.SelectMany(p => p.A.Labels().Zip(p.B.Labels()))]);
        return $"{pairs.Count, 8}{string.Concat(scores.Select(Percent))}{Cells(words)}";
    }

    private static string Cells(CohenKappa kappa) =>
        Percent(kappa.Observed) + kappa.Value.ToString("F3", CultureInfo.InvariantCulture).PadLeft(8);

    private static string Percent(double share) =>
        (100 * share).ToString("F1", CultureInfo.InvariantCulture).PadLeft(8);
}
