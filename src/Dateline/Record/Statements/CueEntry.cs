using Dateline.Tables;

namespace Dateline.Record.Statements;

/// <summary>What a cue ascribes to its speaker.</summary>
internal enum CueKind : byte
{
    /// <summary>Words said or written.</summary>
    Speech,

    /// <summary>A belief, a feeling, an attitude.</summary>
    Thought,

    /// <summary>What somebody wants or means to do.</summary>
    Intent,

    /// <summary>What a document, a study, a picture shows.</summary>
    Show,
}

/// <summary>The constructions in which a cue takes its content.</summary>
[Flags]
internal enum CueFrames : ushort
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A finite clause: "said (that) …", "asked whether …".</summary>
    Clause = 1,

    /// <summary>A quotation.</summary>
    Quote = 2,

    /// <summary>An infinitive whose subject is the speaker: "promised to …".</summary>
    Infinitive = 4,

    /// <summary>A noun phrase: "condemned the attack".</summary>
    Object = 8,

    /// <summary>An object and what it is said to be: "described the visit as …".</summary>
    As = 16,

    /// <summary>An addressee and an infinitive: "urged both sides to …".</summary>
    AddresseeInfinitive = 32,

    /// <summary>An addressee and a clause: "told reporters that …".</summary>
    AddresseeClause = 64,

    /// <summary>An object and its bare predicate: "called the plan a mistake".</summary>
    ObjectPredicate = 128,

    /// <summary>A prepositional phrase: "warned of …".</summary>
    Preposition = 256,

    /// <summary>A target and a prepositional phrase: "accused the president of …".</summary>
    TargetPreposition = 512,
}

/// <summary>One row of <c>cues.tsv</c>.</summary>
internal sealed class CueEntry
{
    /// <summary>Reads a row.</summary>
    public CueEntry(Table.Row row)
    {
        Where = row.Where;
        Lemma = row["lemma"].Split(' ');
        Pos = row["pos"];
        Kind = Enum.Parse<CueKind>(row["kind"], ignoreCase: true);
        Act = Enum.Parse<StatementAct>(row["act"], ignoreCase: true);
        foreach (var frame in row.List("frames"))
            Add(frame);
    }

    /// <summary>Where the row stands.</summary>
    public string Where { get; }

    /// <summary>The dictionary form, word by word; the first is the head.</summary>
    public string[] Lemma { get; }

    /// <summary>verb, noun or adj.</summary>
    public string Pos { get; }

    /// <summary>Speech, thought, intent or show.</summary>
    public CueKind Kind { get; }

    /// <summary>The act of speech it names.</summary>
    public StatementAct Act { get; }

    /// <summary>The constructions it takes.</summary>
    public CueFrames Frames { get; private set; }

    /// <summary>The prepositions that lead to the content ("of", "for").</summary>
    public HashSet<string> Prepositions { get; } = [];

    /// <summary>The prepositions that lead to the content after a target ("accuse X of").</summary>
    public HashSet<string> TargetPrepositions { get; } = [];

    /// <summary>Whether it takes one of these constructions.</summary>
    public bool Takes(CueFrames frames) => (Frames & frames) != 0;

    private void Add(string frame)
    {
        if (frame.StartsWith("pp:", StringComparison.Ordinal))
            Prepositions.Add(frame[3..]);
        if (frame.StartsWith("obj+pp:", StringComparison.Ordinal))
            TargetPrepositions.Add(frame[7..]);
        Frames |= frame switch
        {
            "clause" => CueFrames.Clause,
            "quote" => CueFrames.Quote,
            "inf" => CueFrames.Infinitive,
            "np" => CueFrames.Object,
            "as" => CueFrames.As,
            "obj+inf" => CueFrames.AddresseeInfinitive,
            "obj+clause" => CueFrames.AddresseeClause,
            "obj+np" => CueFrames.ObjectPredicate,
            _ when frame.StartsWith("pp:", StringComparison.Ordinal) => CueFrames.Preposition,
            _ when frame.StartsWith("obj+pp:", StringComparison.Ordinal) => CueFrames.TargetPreposition,
            _ => throw new InvalidOperationException($"{Where}: no such frame: {frame}"),
        };
    }
}
