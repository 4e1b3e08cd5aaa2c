using Dateline.Identification;

namespace Dateline.Reading.Html.Blocks;

/// <summary>
/// Tells the language of every block of running text, and leaves out what stands before or after the report in another
/// language: appeals to other readers, and the report once more in translation. Quotations inside stay.
/// </summary>
internal static class BlockLanguages
{
    private const int LeastLetters = 60;

    // Neighbours such as Danish and Norwegian are told apart in longer text only.
    private const int ManyLetters = 200;
    private const double Small = 0.3;
    private const double Good = 0.25;

    private static readonly string[][] Neighbours =
    [
        ["da", "no", "nb", "nn", "sv"],
        ["es", "pt", "gl", "ca"],
        ["cs", "sk"],
        ["sr", "hr", "bs", "sl"],
        ["id", "ms"],
        ["ru", "uk", "be", "bg", "sr"],
        ["de", "nl"],
    ];

    /// <summary>Marks the blocks, and drops those in another language at the two ends of the report.</summary>
    public static void Trim(IReadOnlyList<Block> blocks, LanguageTag? declared)
    {
        var kept = blocks.Where(b => b.IsKept).ToList();
        foreach (var block in kept.Where(b => b.IsProse))
        {
            block.Language = Of(block.Text);
        }
        var lengths = kept.Where(b => b.Language != LanguageTag.Unknown)
            .GroupBy(b => b.Language.Primary)
            .ToDictionary(g => g.Key, g => g.Sum(b => b.Text.Length), StringComparer.Ordinal);
        if (lengths.Count < 2)
        {
            return;
        }
        var main = Main(lengths, declared);
        Drop(kept.AsEnumerable().Reverse(), main, lengths);
        Drop(kept, main, lengths);
    }

    private static LanguageTag Of(string text) =>
        text.Length >= LeastLetters ? LanguageIdentifier.Identify(text) : LanguageTag.Unknown;

    // Of two editions on one page the declared one; else what most of the text is in.
    private static string Main(Dictionary<string, int> lengths, LanguageTag? declared) =>
        declared is { } stated && lengths.GetValueOrDefault(stated.Primary) >= lengths.Values.Sum() * Good
            ? stated.Primary
            : lengths.MaxBy(l => l.Value).Key;

    // The run of blocks from one end up to the last one that is in another language.
    private static void Drop(IEnumerable<Block> fromEnd, string main, Dictionary<string, int> lengths)
    {
        var run = fromEnd.TakeWhile(b => b.Language.Primary != main && b.Kind != BlockKind.Quote).ToList();
        run = [.. run.Take(run.FindLastIndex(b => IsForeign(b, main)) + 1)];
        var foreign = run.Where(b => b.Language != LanguageTag.Unknown).Sum(b => b.Text.Length);
        var isTranslation = foreign > lengths.Values.Sum() * Small && foreign < lengths[main] * 2;
        if (foreign <= lengths.Values.Sum() * Small || isTranslation)
        {
            run.ForEach(b => b.Verdict = Verdict.Drop($"in another language ({b.Language})"));
        }
    }

    private static bool IsForeign(Block block, string main) =>
        block.Language != LanguageTag.Unknown
        && (
            block.Text.Length >= ManyLetters
            || !Neighbours.Any(n => n.Contains(main) && n.Contains(block.Language.Primary))
        );
}
