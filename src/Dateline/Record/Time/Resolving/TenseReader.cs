using Dateline.Language;
using Dateline.Record.Time.Meanings;
using Dateline.Tables;

namespace Dateline.Record.Time.Resolving;

/// <summary>
/// Tells whether the clause around an expression looks back or ahead: by the tense of the verb that it hangs on,
/// where there is a tree, and by the words of tense.tsv that stand before it.
/// </summary>
internal sealed class TenseReader
{
    private readonly Dictionary<(string Language, string Word), ClauseTense> markers = [];
    private readonly Dictionary<(string Language, string Words), ClauseTense> cues = [];

    /// <summary>Loads the words that mark a tense.</summary>
    public TenseReader()
    {
        foreach (var row in Table.Load("Record/Time/Resolving/tense.tsv").Rows)
        {
            var words = row["role"] == "before" ? cues : markers;
            words[(row["lang"], row["form"])] = Enum.Parse<ClauseTense>(row["tense"], ignoreCase: true);
        }
    }

    /// <summary>The direction in which the clause around this expression looks.</summary>
    public ClauseTense Read(AnnotatedText text, TextSpan span)
    {
        if (text.SentenceAt(span.Start) is not { } sentence)
        {
            return ClauseTense.Unknown;
        }
        var first = IndexAt(sentence, span.Start);
        if (IsPossessive(text.Text, span.End))
        {
            // "Wednesday's ruling" is one that there has been, whatever the clause says of it.
            return ClauseTense.Unknown;
        }
        return first < 0 ? ClauseTense.Unknown : OfClause(sentence, first, text.Language.Primary);
    }

    private static bool IsPossessive(string text, int end) =>
        end + 1 < text.Length && text[end] is '\'' or '’' && text[end + 1] == 's';

    private ClauseTense OfClause(Sentence sentence, int first, string language)
    {
        if (first > 0 && cues.TryGetValue((language, Words(sentence, first)), out var cue))
        {
            return cue;
        }
        if (first > 0 && cues.TryGetValue((language, sentence.Words[first - 1].Form.ToLowerInvariant()), out cue))
        {
            return cue;
        }
        var verb = Governor(sentence, first);
        for (var climbed = 0; verb is not null && climbed < 3; climbed++)
        {
            if (OfVerb(sentence, verb, language) is var tense and not ClauseTense.Unknown)
            {
                return tense;
            }
            verb = Above(sentence, verb);
        }
        return ByWords(sentence, first, language);
    }

    /// <summary>The three words before: "as soon as".</summary>
    private static string Words(Sentence sentence, int first) =>
        string.Join(
            ' ',
            sentence.Words.Skip(Math.Max(0, first - 3)).Take(Math.Min(3, first)).Select(w => w.Form.ToLowerInvariant())
        );

    private static int IndexAt(Sentence sentence, int offset)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (sentence.Words[i].Span.End > offset)
            {
                return i;
            }
        }
        return -1;
    }

    private static Word? Governor(Sentence sentence, int index)
    {
        var word = sentence.Words[index];
        return IsVerb(word) ? word : Above(sentence, word);
    }

    private static Word? Above(Sentence sentence, Word word)
    {
        var at = sentence.HeadOf(word);
        for (var steps = 0; at is not null && steps < 12; steps++)
        {
            if (IsVerb(at) || sentence.Child(at, "aux", "cop") is not null)
            {
                return at;
            }
            at = sentence.HeadOf(at);
        }
        return null;
    }

    private static bool IsVerb(Word word) => word.Upos is Upos.Verb or Upos.Aux;

    /// <summary>The tense of a verb with its auxiliaries; a word that marks the future wins over the form of the verb.</summary>
    private ClauseTense OfVerb(Sentence sentence, Word verb, string language)
    {
        if (Marker(language, verb) is var own and not ClauseTense.Unknown)
        {
            return own;
        }
        var tense = OfForm(verb);
        foreach (var child in sentence.Children(verb))
        {
            if (child.Relation == "mark" && verb.Relation == "xcomp" && verb.Has("VerbForm", "Inf") && IsPurpose(child))
            {
                // "plans to leave on Friday", "para reunirse el lunes": what is still to be done.
                return ClauseTense.Future;
            }
            if (child.Relation is "aux" or "cop")
            {
                var ofChild = Marker(language, child) is var marked and not ClauseTense.Unknown
                    ? marked
                    : OfForm(child);
                if (ofChild == ClauseTense.Future)
                {
                    return ofChild;
                }
                tense = tense == ClauseTense.Unknown ? ofChild : tense;
            }
        }
        return tense;
    }

    private static bool IsPurpose(Word mark) => mark.Form is "to" or "para" or "To" or "Para";

    private static ClauseTense OfForm(Word word) =>
        word.Has("Tense", "Fut") ? ClauseTense.Future
        : word.Has("Tense", "Past") || word.Has("Tense", "Imp") ? ClauseTense.Past
        : ClauseTense.Unknown;

    /// <summary>By the form ("'ll" without its mark), else by the lemma ("wo" of "won't" is "will").</summary>
    private ClauseTense Marker(string language, Word word) =>
        markers.TryGetValue((language, word.Form.ToLowerInvariant().TrimStart('\'', '’')), out var tense)
            ? tense
            : markers.GetValueOrDefault((language, word.Lemma));

    /// <summary>The nearest marked word before the expression, else after it.</summary>
    private ClauseTense ByWords(Sentence sentence, int first, string language)
    {
        for (var distance = 1; distance < 12; distance++)
        {
            var before = At(sentence, first - distance, language);
            if (before != ClauseTense.Unknown)
            {
                return before;
            }
        }
        for (var distance = 1; distance < 24; distance++)
        {
            var after = At(sentence, first + distance, language);
            if (after != ClauseTense.Unknown)
            {
                return after;
            }
        }
        return ClauseTense.Unknown;
    }

    private ClauseTense At(Sentence sentence, int index, string language)
    {
        if (index < 0 || index >= sentence.Words.Count)
        {
            return ClauseTense.Unknown;
        }
        var word = sentence.Words[index];
        var marked = Marker(language, word);
        return marked == ClauseTense.Unknown && IsVerb(word) ? OfForm(word) : marked;
    }
}
