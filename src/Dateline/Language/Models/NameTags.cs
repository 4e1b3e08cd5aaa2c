namespace Dateline.Language.Models;

/// <summary>The tags of the name head: outside, then begin, inside, end and single for each kind of name.</summary>
internal static class NameTags
{
    /// <summary>The number of tags.</summary>
    public const int Count = 17;

    /// <summary>Outside any name.</summary>
    public const int Outside = 0;

    private const int Begin = 0,
        Inside = 1,
        End = 2,
        Single = 3;

    /// <summary>Whether one tag may follow another; -1 stands for the edge of a sentence.</summary>
    public static bool MayFollow(int before, int after)
    {
        var open = before > 0 && Part(before) is Begin or Inside && before > 0;
        var continues = after > 0 && Part(after) is Inside or End && after > 0;
        return open ? continues && Kind(before) == Kind(after) : !continues;
    }

    /// <summary>Writes the tags of a name.</summary>
    public static void Mark(Span<int> tags, NameSpan name)
    {
        for (var i = name.First; i <= name.Last; i++)
        {
            var part =
                name.First == name.Last ? Single
                : i == name.First ? Begin
                : i == name.Last ? End
                : Inside;
            tags[i] = 1 + 4 * (int)name.Kind + part;
        }
    }

    /// <summary>The names that a well-formed sequence of tags marks.</summary>
    public static NameSpan[] Names(ReadOnlySpan<int> tags)
    {
        var names = new List<NameSpan>();
        var first = 0;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] <= 0)
            {
                continue;
            }
            if (Part(tags[i]) is Begin or Single)
            {
                first = i;
            }
            if (Part(tags[i]) is End or Single)
            {
                names.Add(new NameSpan(first, i, (NameKind)Kind(tags[i])));
            }
        }
        return [.. names];
    }

    private static int Part(int tag) => (tag - 1) & 3;

    private static int Kind(int tag) => (tag - 1) >> 2;
}
