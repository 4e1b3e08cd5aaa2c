using System.Globalization;

namespace Dateline.Archive;

/// <summary>
/// What makes an entry that entry and no other, whoever reads it: the article, the kind, and the span that names it.
/// Several entries at one anchor ("met" of two pairs of persons) are told apart by their number there.
/// </summary>
public static class ClaimAnchor
{
    /// <summary>The address of an entry of an article.</summary>
    /// <param name="articleId">The article's <see cref="Article.Id"/>.</param>
    /// <param name="entry">An entry of the vocabulary (<see cref="Event"/>, <see cref="Statement"/> …).</param>
    /// <param name="number">How many entries of this kind and anchor come before it in the record.</param>
    public static Permalink Of(string articleId, object entry, int number = 0) =>
        OfAnchor(articleId, KindOf(entry), SpanOf(entry), number.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// The address of an entry that a person adds: apart from anything that is read at the same spot, so that taking it
    /// back never takes a reading with it.
    /// </summary>
    public static Permalink Added(string articleId, object entry, string by) =>
        OfAnchor(articleId, KindOf(entry), SpanOf(entry), "by " + by);

    /// <summary>The kind of an entry of the vocabulary.</summary>
    public static ClaimKind KindOf(object entry) =>
        entry switch
        {
            Event => ClaimKind.Event,
            Statement => ClaimKind.Statement,
            Actor => ClaimKind.Actor,
            Place => ClaimKind.Place,
            Timex3 => ClaimKind.Time,
            Coverage => ClaimKind.Coverage,
            Evidence => ClaimKind.Evidence,
            _ => throw new ArgumentException("not an entry of a record", nameof(entry)),
        };

    /// <summary>The span that names an entry: trigger, cue or quotation, first name, words.</summary>
    internal static TextSpan SpanOf(object entry) =>
        entry switch
        {
            Event e => e.Trigger,
            Statement s => s.Cue ?? new TextSpan(s.Content.Start, s.Content.Start),
            Actor a => a.Mentions.FirstOrDefault(m => m.Form == MentionForm.Name, a.Mentions[0]).Span,
            _ => EntrySpans.Of(entry),
        };

    private static Permalink OfAnchor(string articleId, ClaimKind kind, TextSpan span, string which) =>
        Permalink.OfEntry(
            Claim.LetterOf(kind),
            articleId,
            string.Create(CultureInfo.InvariantCulture, $"{articleId}\n{kind}\n{span.Start}-{span.End}\n{which}")
        );
}
