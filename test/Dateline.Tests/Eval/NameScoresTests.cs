using Dateline.Eval.Names;
using Dateline.Eval.Trees;
using Dateline.Language;

namespace Dateline.Tests.Eval;

public sealed class NameScoresTests
{
    [Fact]
    public void A_name_counts_only_with_all_its_words_and_its_kind()
    {
        NamedSpan[] gold =
        [
            new(0, 0, 1, NameKind.Person),
            new(0, 3, 3, NameKind.Location),
            new(1, 0, 0, NameKind.Location),
        ];
        NamedSpan[] system =
        [
            new(0, 0, 1, NameKind.Person),
            new(0, 3, 4, NameKind.Location),
            new(1, 0, 0, NameKind.Organization),
        ];
        Assert.Equal(new F1Score(3, 3, 1), NameScores.Of(gold, system, null));
        Assert.Equal(new F1Score(2, 1, 0), NameScores.Of(gold, system, NameKind.Location));
    }

    [Theory]
    [InlineData("Ana NNP I-NP I-PER\nPaz NNP I-NP I-PER\nleft VBD I-VP O\nLima NNP I-NP I-LOC\n\n")]
    [InlineData("Ana NC B-PER\nPaz NC I-PER\nleft VB O\nLima NC B-LOC\n")]
    [InlineData("# text = Ana Paz left Lima\n1\tAna\tB-PER\t-\n2\tPaz\tI-PER\t-\n3\tleft\tO\t-\n4\tLima\tB-LOC\t-\n\n")]
    public void Both_kinds_of_tags_and_both_kinds_of_columns_are_read(string file)
    {
        var read = IobFile.Read(new StringReader(file));
        Assert.Equal(["Ana", "Paz", "left", "Lima"], read.Words.Sentences[0].Tokens.Select(t => t.Form));
        Assert.Equal([new(0, 0, 1, NameKind.Person), new(0, 3, 3, NameKind.Location)], read.Names);
    }

    [Fact]
    public void Two_names_of_a_kind_side_by_side_are_two()
    {
        var read = IobFile.Read(new StringReader("Peru NNP I-LOC\nChile NNP B-LOC\n\n"));
        Assert.Equal(2, read.Names.Count);
    }
}
