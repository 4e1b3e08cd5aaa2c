using Dateline.Record.Time.Lexicon;
using Dateline.Record.Time.Lexing;

namespace Dateline.Record.Time.Grammar;

/// <summary>The tokens of one text and what was found at each: every class and kind is looked for once per token.</summary>
internal sealed class Chart(IReadOnlyList<TimeToken> tokens, RuleBook book)
{
    private static readonly (int End, object Value)[] Nothing = [];
    private readonly List<Found>?[] found = new List<Found>?[tokens.Count];
    private readonly IReadOnlyList<string>?[] keys = new IReadOnlyList<string>?[tokens.Count];
    private readonly UInt128?[] beginnings = new UInt128?[tokens.Count];
    private readonly Stack<List<Partial>> free = [];

    /// <summary>The tokens; the last is a break.</summary>
    public IReadOnlyList<TimeToken> Tokens => tokens;

    /// <summary>Every match of a word class, number form or kind of rule, by name and number, that begins at a token.</summary>
    public IReadOnlyList<(int End, object Value)> Find(string wordClass, int number, int at)
    {
        if (tokens[at].Shape == TokenShape.Break || ((BeginningsAt(at) >> number) & 1) == 0)
        {
            return Nothing;
        }
        var here = found[at] ??= [];
        foreach (var entry in here)
        {
            if (entry.Class == wordClass)
            {
                return entry.Matches;
            }
        }
        // Set before the search, so that a kind that begins with itself finds nothing instead of itself.
        var made = new Found(wordClass);
        here.Add(made);
        made.Matches = book.OfKind(wordClass) is { } rules ? OfRules(rules, at) : OfClass(wordClass, at);
        return made.Matches;
    }

    /// <summary>An empty list for partial matches, to be given back.</summary>
    public List<Partial> Rent() => free.TryPop(out var list) ? list : new List<Partial>(8);

    /// <summary>Takes a list back.</summary>
    public void Return(List<Partial> list)
    {
        list.Clear();
        free.Push(list);
    }

    /// <summary>Whether the token after this one admits a rule that begins with one word here.</summary>
    public bool Admits(Following? following, int at) =>
        following is null || following.Admits(tokens[at + 1].Lower, BeginningsAt(at + 1));

    private UInt128 BeginningsAt(int at) => beginnings[at] ??= book.Beginnings(KeysAt(at));

    /// <summary>The words and classes that begin at a token.</summary>
    public IReadOnlyList<string> KeysAt(int at) => keys[at] ??= ReadKeys(at);

    /// <summary>Where the rule ends that matches at a token with the most tokens, with its meaning; -1 where it does not match.</summary>
    public (int End, object? Meaning) Longest(Rule rule, int at)
    {
        var best = (End: -1, Meaning: (object?)null);
        var partials = Rent();
        rule.Pattern.Match(this, new Partial(at, null), partials);
        foreach (var partial in partials)
        {
            if (partial.End > best.End && MeaningOf(rule, at, partial) is { } meaning)
            {
                best = (partial.End, meaning);
            }
        }
        Return(partials);
        return best;
    }

    // What a match means; null where there is no such time, or a guard does not hold.
    private object? MeaningOf(Rule rule, int at, Partial partial)
    {
        if (partial.End <= at || rule.Meaning.Of(partial.Captures) is not { } meaning)
        {
            return null;
        }
        foreach (var guard in rule.Guards)
        {
            if (!Guards.Holds(guard, this, at, partial.End))
            {
                return null;
            }
        }
        return meaning;
    }

    private List<(int, object)> OfRules(RuleIndex rules, int at)
    {
        var matches = new List<(int, object)>();
        var candidates = new List<Rule>();
        rules.Fill(candidates, this, at);
        foreach (var rule in candidates)
        {
            AddMatches(rule, at, matches);
        }
        return matches;
    }

    private void AddMatches(Rule rule, int at, List<(int, object)> matches)
    {
        var partials = Rent();
        rule.Pattern.Match(this, new Partial(at, null), partials);
        foreach (var partial in partials)
        {
            if (MeaningOf(rule, at, partial) is { } meaning)
            {
                matches.Add((partial.End, meaning));
            }
        }
        Return(partials);
    }

    private List<(int, object)> OfClass(string wordClass, int at)
    {
        var matches = new List<(int, object)>();
        NumberForms.Find(wordClass, this, book.Lexicon, at, matches);
        foreach (var entry in book.Lexicon.StartingWith(tokens[at].Lower))
        {
            if (entry.Class == wordClass && TimeLexicon.End(entry, tokens, at) is var end and > 0)
            {
                matches.Add((end, entry.Meaning));
            }
        }
        return matches;
    }

    private IReadOnlyList<string> ReadKeys(int at)
    {
        var entries = book.Lexicon.StartingWith(tokens[at].Lower);
        if (entries.Count == 0 && tokens[at].Shape == TokenShape.Word)
        {
            return [tokens[at].Lower];
        }
        var read = new List<string> { tokens[at].Lower };
        foreach (var entry in entries)
        {
            if (!read.Contains(entry.Key))
            {
                read.Add(entry.Key);
            }
        }
        NumberForms.AddKeys(tokens[at], read);
        return read;
    }

    /// <summary>What was found of a class at a token.</summary>
    private sealed class Found(string wordClass)
    {
        /// <summary>The class or kind.</summary>
        public string Class => wordClass;

        /// <summary>Its matches.</summary>
        public IReadOnlyList<(int End, object Value)> Matches { get; set; } = Nothing;
    }
}
