using System.CommandLine;
using System.Globalization;
using System.Text;
using Dateline.Reading.Charsets;

namespace Dateline.Eval.Charsets;

/// <summary>
/// <c>charsets</c>: short texts in thirty languages, each written in the charsets of its language without a declaration or
/// a byte-order mark, and how many are decoded to the same text.
/// </summary>
internal static class CharsetsCommand
{
    private static readonly string[] Universal = ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    private static readonly Option<string?> FloorsFile = FloorsOption.Make();

    public static Command Command()
    {
        var command = new Command("charsets", "Charsets told without a declaration") { FloorsFile };
        command.SetAction(result => Run(Floors.Read(result.GetValue(FloorsFile)), Console.Out));
        return command;
    }

    private static int Run(Dictionary<string, double> floors, TextWriter output)
    {
        var cases = CharsetCase.All().ToList();
        var wrong = cases.Where(c => !c.IsRight).ToList();
        foreach (var group in cases.GroupBy(c => c.Charset).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var right = group.Count(c => c.IsRight);
            var others = string.Join(
                ", ",
                group.Where(c => !c.IsRight).Select(c => $"{c.Language} as {c.Decoded.Charset}")
            );
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {group.Key, -16}{right, 5} of {group.Count(), 3}  {others}"
                )
            );
        }
        var share = 430.0 * (cases.Count - wrong.Count) / cases.Count;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"right {cases.Count - wrong.Count} of {cases.Count}, {share:F0} of 430"
            )
        );
        return share < floors.GetValueOrDefault("of 430") ? 1 : 0;
    }

    /// <summary>A text in a charset.</summary>
    internal sealed record CharsetCase(string Language, string Charset, string Text)
    {
        public DecodedText Decoded { get; } = TextDecoder.Decode(EncodingOf(Charset).GetBytes(Text), declared: null);

        public bool IsRight => Decoded.Text == Text;

        private static Encoding EncodingOf(string charset) =>
            Universal.Contains(charset) ? Encoding.GetEncoding(charset) : CharsetNames.Find(charset)!;

        // Some texts have letters that a charset has not.
        private static bool IsWritable(string charset, string text) =>
            EncodingOf(charset).GetString(EncodingOf(charset).GetBytes(text)) == text;

        public static IEnumerable<CharsetCase> All() =>
            File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Charsets", "texts.tsv"))
                .Where(l => !l.StartsWith("# ", StringComparison.Ordinal))
                .Skip(1)
                .Select(l => l.Split('\t'))
                .SelectMany(c =>
                    c[1]
                        .Split(';')
                        .Concat(Universal)
                        .Where(charset => IsWritable(charset, c[2]))
                        .Select(charset => new CharsetCase(c[0], charset, c[2]))
                );
    }
}
