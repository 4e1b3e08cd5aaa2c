using Dateline.Language;
using Dateline.Tables;

namespace Dateline.Record.Statements;

/// <summary>A cue found in a sentence.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Head">Its head word.</param>
/// <param name="Last">The index of its last word: more than the head's in "point out".</param>
/// <param name="Entry">The entry of the lexicon.</param>
internal sealed record Cue(Sentence Sentence, Word Head, int Last, CueEntry Entry);

/// <summary>Finds the words of attribution of <c>cues.tsv</c> in sentences.</summary>
internal sealed class CueLexicon
{
    private readonly Dictionary<(string Language, string Lemma), List<CueEntry>> byHead = [];

    /// <summary>Loads the table.</summary>
    public CueLexicon()
    {
        foreach (var row in Table.Load("Record/Statements/cues.tsv").Rows)
            Add(row["lang"], new CueEntry(row));
        foreach (var entries in byHead.Values)
            entries.Sort((a, b) => b.Lemma.Length.CompareTo(a.Lemma.Length));
    }

    /// <summary>The cues of a sentence in order; of two that share a head the longer counts.</summary>
    public IReadOnlyList<Cue> In(Sentence sentence, string language)
    {
        var found = new List<Cue>();
        foreach (var word in sentence.Words)
            if (word.Upos is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Aux && At(sentence, word, language) is { } cue)
                found.Add(cue);
        return found;
    }

    private Cue? At(Sentence sentence, Word word, string language)
    {
        var lemma = word.Lemma.ToLowerInvariant();
        if (IsParticiple(word) && Match(sentence, word, language, Adjective(word, language), "adj") is { } adjective)
            return adjective;
        if (language == "es" && word.Upos == Upos.Verb)
        {
            if (lemma.EndsWith("se", StringComparison.Ordinal) && lemma.Length > 4)
                lemma = lemma[..^2];
            if (IsReflexive(sentence, word) && Match(sentence, word, language, lemma + "se") is { } reflexive)
                return reflexive;
        }
        return Match(sentence, word, language, lemma) ?? (language == "en" ? Repaired(sentence, word, lemma) : null);
    }

    // A lemmatizer that has not seen a verb may give "implor" for "implored" and "applaude" for "applauded".
    private Cue? Repaired(Sentence sentence, Word word, string lemma)
    {
        if (word.Upos != Upos.Verb || lemma.Length < 3)
            return null;
        return Match(sentence, word, "en", lemma + "e", "verb")
            ?? (lemma.EndsWith('e') ? Match(sentence, word, "en", lemma[..^1], "verb") : null);
    }

    private static bool IsParticiple(Word word) =>
        word.Upos is Upos.Verb or Upos.Adj && (word.Has("VerbForm", "Part") || word.Upos == Upos.Adj);

    // A participle that names a state ("is prepared", "está dispuesta") stands in the lexicon in its own form.
    private static string Adjective(Word word, string language)
    {
        var form = word.Form.ToLowerInvariant();
        if (language != "es")
            return form;
        var stem = form.TrimEnd('s');
        return stem.EndsWith('a') || stem.EndsWith('o') ? stem[..^1] + "o" : form;
    }

    private Cue? Match(Sentence sentence, Word word, string language, string lemma, string? pos = null)
    {
        if (!byHead.TryGetValue((language, lemma), out var entries))
            return null;
        foreach (var entry in entries)
            if (
                (pos is null || pos == entry.Pos)
                && Fits(entry.Pos, word)
                && LastOf(sentence, word, entry) is var last
                && last >= 0
            )
                return new Cue(sentence, word, last, entry);
        return null;
    }

    private static bool Fits(string pos, Word word) =>
        pos switch
        {
            "verb" => word.Upos is Upos.Verb or Upos.Aux || word.Upos == Upos.Adj && word.Has("VerbForm", "Part"),
            "noun" => word.Upos == Upos.Noun,
            _ => word.Upos is Upos.Adj or Upos.Verb,
        };

    private static int LastOf(Sentence sentence, Word word, CueEntry entry)
    {
        var at = word.Index;
        for (var i = 1; i < entry.Lemma.Length; i++)
        {
            at++;
            if (at >= sentence.Words.Count || !Is(sentence.Words[at], entry.Lemma[i]))
                return -1;
        }
        return at;
    }

    private static bool Is(Word word, string lemma) =>
        word.Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase)
        || word.Form.Equals(lemma, StringComparison.OrdinalIgnoreCase);

    private static bool IsReflexive(Sentence sentence, Word word)
    {
        for (var i = word.Index - 1; i >= 0 && i >= word.Index - 3; i--)
            if (sentence.Words[i].Form.ToLowerInvariant() is "se" or "me" or "nos")
                return true;
        return word.Index + 1 < sentence.Words.Count
            && sentence.Words[word.Index + 1] is { } next
            && next.Token == word.Token
            && next.Form.Equals("se", StringComparison.OrdinalIgnoreCase);
    }

    private void Add(string language, CueEntry entry)
    {
        var key = (language, entry.Lemma[0]);
        if (!byHead.TryGetValue(key, out var entries))
            byHead[key] = entries = [];
        entries.Add(entry);
    }
}
