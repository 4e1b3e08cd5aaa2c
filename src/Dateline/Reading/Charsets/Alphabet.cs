using System.Collections.Frozen;
using Dateline.Tables;

namespace Dateline.Reading.Charsets;

/// <summary>The letters beyond ASCII of a language, by <c>alphabets.tsv</c>.</summary>
internal sealed class Alphabet
{
    private const float Rarest = 0.5f;

    private readonly FrozenDictionary<char, float> _weights;

    private Alphabet(Table.Row row)
    {
        (Language, Letters, Charsets) = (row["lang"], row["letters"], [.. row.List("charsets")]);
        _weights = Letters
            .Select((letter, rank) => (letter, Weight: 1 - ((1 - Rarest) * rank / Letters.Length)))
            .SelectMany(l => new[] { l, (letter: char.ToUpperInvariant(l.letter), l.Weight) })
            .DistinctBy(l => l.letter)
            .ToFrozenDictionary(l => l.letter, l => l.Weight);
    }

    public static IReadOnlyList<Alphabet> All => Lazily.Value;

    public string Language { get; }

    public string Letters { get; }

    /// <summary>The charsets that texts in the language were kept in.</summary>
    public IReadOnlyList<string> Charsets { get; }

    /// <summary>Whether the language writes mostly ASCII letters.</summary>
    public bool IsLatin => Letters[0] < '\u0250';

    private static Lazy<Alphabet[]> Lazily { get; } =
        new(() => [.. Table.Load("Reading/Charsets/alphabets.tsv").Rows.Select(r => new Alphabet(r))]);

    /// <summary>How much a letter speaks for the language: 0.5 to 1, or 0 where the language does not have it.</summary>
    public float WeightOf(char letter) => _weights.GetValueOrDefault(letter);
}
