using Dateline.Language;

namespace Dateline.Record.Time.Resolving;

/// <summary>Bounds the publication date by what a text itself says, where nobody gives it.</summary>
internal static class PublicationBounds
{
    /// <summary>The interval in which a text with these mentions can have appeared.</summary>
    public static Published Infer(AnnotatedText text, IReadOnlyList<Mention> mentions) => Published.Unknown;
}
