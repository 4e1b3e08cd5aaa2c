namespace Dateline.Language.Models;

/// <summary>Classes of the distance between a word and its head.</summary>
internal static class HeadDistance
{
    /// <summary>How many classes there are.</summary>
    public const int Count = 16;

    /// <summary>The class: 0 for the root, 1 to 7 for heads before the word, 8 to 14 for heads behind it.</summary>
    /// <param name="word">The word, from 1.</param>
    /// <param name="head">The head, from 1, or 0 for the root.</param>
    public static int Class(int word, int head)
    {
        var far = Math.Abs(head - word);
        var size =
            far <= 3 ? far - 1
            : far <= 5 ? 3
            : far <= 9 ? 4
            : far <= 19 ? 5
            : 6;
        return head == 0 || far == 0 ? 0
            : head < word ? 1 + size
            : 8 + size;
    }
}
