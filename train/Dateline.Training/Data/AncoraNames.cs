using Dateline.Language;
using Dateline.Language.Models;

namespace Dateline.Training.Data;

/// <summary>Reads the names out of AnCora's own tags: np0000p person, o organization, l place, a other, np00000 not said.</summary>
internal static class AncoraNames
{
    /// <summary>The sentence with its names.</summary>
    public static TrainingSentence Add(TrainingSentence sentence)
    {
        var xpos = sentence.Xpos!;
        var tags = new int[xpos.Length];
        for (var i = 0; i < tags.Length; )
        {
            var last = i;
            if (xpos[i].StartsWith("np", StringComparison.Ordinal))
            {
                // The inner words of a multiword name carry no tag of their own.
                while (last + 1 < tags.Length && xpos[last + 1] == "_" && sentence.Upos![last + 1] != Upos.Punct)
                {
                    last++;
                }
                Mark(tags, i, last, xpos[i]);
            }
            i = last + 1;
        }
        return sentence with { Names = tags };
    }

    /// <summary>The kind that a proper noun's tag says.</summary>
    public static NameKind? Kind(string xpos) =>
        xpos.Length < 7
            ? null
            : xpos[6] switch
            {
                'p' => NameKind.Person,
                'o' => NameKind.Organization,
                'l' => NameKind.Location,
                'a' => NameKind.Other,
                _ => null,
            };

    private static void Mark(int[] tags, int first, int last, string xpos)
    {
        if (Kind(xpos) is { } kind)
        {
            NameTags.Mark(tags, new NameSpan(first, last, kind));
        }
        else
        {
            tags.AsSpan(first, last - first + 1).Fill(-1);
        }
    }
}
