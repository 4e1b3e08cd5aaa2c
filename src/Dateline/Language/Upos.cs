namespace Dateline.Language;

/// <summary>The seventeen universal parts of speech (Universal Dependencies, version 2).</summary>
public enum Upos : byte
{
#pragma warning disable CS1591 // The names are the standard's own.
    X,
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
#pragma warning restore CS1591
}
