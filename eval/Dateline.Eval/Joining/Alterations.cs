namespace Dateline.Eval.Joining;

/// <summary>What other mastheads do to a text that they carry.</summary>
internal static class Alterations
{
    /// <summary>Every alteration with its name.</summary>
    public static IReadOnlyList<(string Name, Func<string, string> Alter)> All { get; } =
    [
        ("first half", text => Cut(text, 2)),
        ("first quarter", text => Cut(text, 4)),
        ("every 20th word changed", text => Change(text, 20)),
        ("every 10th word changed", text => Change(text, 10)),
        ("paragraphs turned round", text => string.Join('\n', text.Split('\n').Reverse())),
        ("half its words added", text => text + "\n" + Foreign(text.Count(char.IsWhiteSpace) / 2)),
    ];

    private static string Cut(string text, int part)
    {
        var words = text.Split(' ');
        return string.Join(' ', words.Take(Math.Max(words.Length / part, Math.Min(60, words.Length))));
    }

    private static string Change(string text, int every) =>
        string.Join(' ', text.Split(' ').Select((word, i) => i % every == every / 2 ? "changed" + i : word));

    private static string Foreign(int words) => string.Join(' ', Enumerable.Range(0, words).Select(i => "added" + i));
}
