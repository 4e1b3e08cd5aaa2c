namespace Dateline.Language;

/// <summary>A syntactic word after Universal Dependencies. "del" is one token and two words that share a span.</summary>
public sealed record Word
{
    /// <summary>Position in the sentence, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The characters it was read from; words of one multiword token share the token's span.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The index in the sentence of the surface token it belongs to; words of one multiword token share it.</summary>
    public int Token { get; init; }

    /// <summary>The form (FORM); for a word of a multiword token the syntactic form ("de", "el").</summary>
    public required string Form { get; init; }

    /// <summary>The dictionary form (LEMMA).</summary>
    public required string Lemma { get; init; }

    /// <summary>The universal part of speech (UPOS).</summary>
    public required Upos Upos { get; init; }

    /// <summary>Morphological features (FEATS) as written: "Number=Plur|Tense=Past", or "_".</summary>
    public string Feats { get; init; } = "_";

    /// <summary>The index of the head, or -1 for the root of the sentence (HEAD, counted from 0).</summary>
    public int Head { get; init; } = -1;

    /// <summary>The relation to the head (DEPREL), with its subtype: "nsubj:pass".</summary>
    public string Deprel { get; init; } = "root";

    /// <summary>The relation without its subtype.</summary>
    public string Relation => Deprel.IndexOf(':') is var i && i < 0 ? Deprel : Deprel[..i];

    /// <summary>Whether FEATS hold this name and value.</summary>
    public bool Has(string name, string value)
    {
        foreach (var range in Feats.AsSpan().Split('|'))
        {
            var pair = Feats.AsSpan(range);
            if (
                pair.Length == name.Length + value.Length + 1
                && pair.StartsWith(name)
                && pair[name.Length] == '='
                && pair.EndsWith(value)
            )
                return true;
        }
        return false;
    }
}
