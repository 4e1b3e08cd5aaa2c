using Dateline.Language;

namespace Dateline.Tests.Language;

public sealed class TreeRepairTests
{
    [Fact]
    public void A_participle_before_a_possessor_becomes_the_verb()
    {
        // Ruiz reaffirmed Peru 's will
        var analysis = Sentence([-1, 4, 4, 2, 0], ["root", "amod", "nmod:poss", "case", "appos"], verb: 1);
        TreeRepair.Mend(analysis);
        Assert.Equal([1, -1, 4, 2, 1], analysis.Heads);
        Assert.Equal(["nsubj", "root", "nmod:poss", "case", "obj"], analysis.Deprels);
    }

    [Fact]
    public void A_participle_between_a_subject_and_its_noun_becomes_the_verb()
    {
        // Ruiz rejected calls .
        var analysis = Sentence([2, 2, -1, 2], ["nsubj", "amod", "root", "punct"], verb: 1);
        TreeRepair.Mend(analysis);
        Assert.Equal([1, -1, 1, 1], analysis.Heads);
    }

    [Fact]
    public void A_participle_that_modifies_stays()
    {
        // the disputed border
        var analysis = Sentence([2, 2, -1], ["det", "amod", "root"], verb: 1);
        TreeRepair.Mend(analysis);
        Assert.Equal([2, 2, -1], analysis.Heads);
    }

    [Fact]
    public void A_participle_behind_have_makes_a_perfect()
    {
        // Peru have imported tools
        var analysis = Sentence([1, -1, 3, 1], ["nsubj", "root", "amod", "obj"], verb: 2);
        analysis.Lemmas[1] = "have";
        TreeRepair.Mend(analysis);
        Assert.Equal([2, 2, -1, 2], analysis.Heads);
        Assert.Equal(["nsubj", "aux", "root", "obj"], analysis.Deprels);
    }

    private static SentenceAnalysis Sentence(int[] heads, string[] deprels, int verb)
    {
        var upos = Enumerable.Repeat(Upos.Noun, heads.Length).ToArray();
        var feats = Enumerable.Repeat("_", heads.Length).ToArray();
        (upos[verb], feats[verb]) = (Upos.Verb, "Tense=Past|VerbForm=Part");
        return new SentenceAnalysis(upos, feats, [.. feats], heads, deprels, []);
    }
}
