using Dateline.Language;

namespace Dateline.Record.Actors;

/// <summary>Questions about how a phrase begins.</summary>
internal static class PhraseStarts
{
    /// <summary>Whether the phrase begins with an article that brings in somebody new: "a", "un".</summary>
    public static bool StartsIndefinite(this Phrase phrase, SentenceView view) =>
        view.IsAny(phrase.First, "a", "an", "un", "una", "unos", "unas", "another", "otro", "otra");

    /// <summary>Whether the phrase can stand in apposition: without article, or with one that says what somebody is.</summary>
    public static bool CanStandBeside(this Phrase phrase, SentenceView view) =>
        phrase.StartsIndefinite(view) || view[phrase.First].Upos is not Upos.Det || phrase.IsDefinite;
}
