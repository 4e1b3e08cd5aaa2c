using Dateline.Language;
using Dateline.Language.Models;

namespace Dateline.Tests.Language.Models;

public sealed class NameDecoderTests
{
    private static readonly NameSpan Person = new(0, 1, NameKind.Person);

    [Fact]
    public void Marks_and_reads_back()
    {
        var tags = new int[6];
        NameSpan[] names = [Person, new(3, 3, NameKind.Location), new(4, 5, NameKind.Other)];
        foreach (var name in names)
        {
            NameTags.Mark(tags, name);
        }
        Assert.Equal(names, NameTags.Names(tags));
    }

    [Fact]
    public void A_name_that_is_begun_is_ended_though_the_last_word_alone_says_otherwise()
    {
        var marked = new int[3];
        NameTags.Mark(marked, Person);
        var scores = new float[3 * NameTags.Count];
        scores[marked[0]] = 5;
        scores[NameTags.Count] = 1; // The second word alone would rather be outside.
        scores[(2 * NameTags.Count) + marked[0]] = 1; // Nothing may begin at the end.
        var tags = new int[3];
        NameDecoder.Decode(scores, tags);
        Assert.Equal([Person], NameTags.Names(tags));
    }

    [Fact]
    public void Outside_follows_outside() => Assert.True(NameTags.MayFollow(NameTags.Outside, NameTags.Outside));

    [Fact]
    public void A_sentence_may_not_end_inside_a_name()
    {
        var tags = new int[2];
        NameTags.Mark(tags, Person);
        Assert.False(NameTags.MayFollow(tags[0], -1));
        Assert.True(NameTags.MayFollow(tags[1], -1));
    }
}
