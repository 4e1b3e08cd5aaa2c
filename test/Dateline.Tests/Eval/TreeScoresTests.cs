using Dateline.Eval.Trees;
using Dateline.Language.Conllu;

namespace Dateline.Tests.Eval;

/// <summary>Hand-made cases, with the figures that conll18_ud_eval.py gives by its definitions.</summary>
public sealed class TreeScoresTests
{
    private const string Gold = """
        1	He	he	PRON	_	Number=Sing	2	nsubj	_	_
        2	left	leave	VERB	_	Tense=Past	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	_	_	2	punct	_	_

        """;

    [Fact]
    public void An_analysis_agrees_with_itself()
    {
        var scores = Score(Gold, Gold);
        Assert.All(
            new[]
            {
                scores.Tokens,
                scores.Sentences,
                scores.Words,
                scores.Upos,
                scores.Feats,
                scores.Lemmas,
                scores.Uas,
                scores.Las,
            },
            score => Assert.Equal(1.0, score.F1)
        );
    }

    [Fact]
    public void A_wrong_head_costs_both_and_a_wrong_relation_only_the_label()
    {
        var scores = Score(Gold, Gold.Replace("2	nsubj", "3	nsubj").Replace("2	punct", "2	dep"));
        Assert.Equal(new F1Score(3, 3, 2), scores.Uas);
        Assert.Equal(new F1Score(3, 3, 1), scores.Las);
    }

    [Fact]
    public void Subtypes_and_features_outside_the_universal_inventory_are_left_aside()
    {
        var scores = Score(Gold, Gold.Replace("nsubj", "nsubj:pass").Replace("Tense=Past", "Tense=Past|Typo=Yes"));
        Assert.Equal(1.0, scores.Las.F1);
        Assert.Equal(1.0, scores.Feats.F1);
    }

    [Fact]
    public void A_word_cut_otherwise_matches_nothing_and_its_head_is_lost_to_the_others()
    {
        var system = """
            1	He	he	PRON	_	Number=Sing	2	nsubj	_	_
            2	left.	leave	VERB	_	Tense=Past	0	root	_	_

            """;
        var scores = Score(Gold, system);
        Assert.Equal(new F1Score(3, 2, 1), scores.Words);
        Assert.Equal(new F1Score(3, 2, 1), scores.Upos);
        Assert.Equal(new F1Score(3, 2, 0), scores.Uas);
        Assert.Equal(new F1Score(1, 1, 1), scores.Sentences);
    }

    [Fact]
    public void Words_of_a_multiword_token_match_by_their_longest_common_subsequence()
    {
        var gold = """
            1-3	dárselo	_	_	_	_	_	_	_	_
            1	dar	dar	VERB	_	_	0	root	_	_
            2	se	él	PRON	_	_	1	obl	_	_
            3	lo	él	PRON	_	_	1	obj	_	_

            """;
        var system = """
            1-2	dárselo	_	_	_	_	_	_	_	_
            1	dárse	dar	VERB	_	_	0	root	_	_
            2	lo	él	PRON	_	_	1	obj	_	_

            """;
        var scores = Score(gold, system);
        Assert.Equal(new F1Score(1, 1, 1), scores.Tokens);
        Assert.Equal(new F1Score(3, 2, 1), scores.Words);
        Assert.Equal(new F1Score(3, 2, 0), scores.Las);
    }

    [Fact]
    public void A_multiword_token_against_two_tokens_matches_the_equal_forms()
    {
        var gold = """
            1-2	del	_	_	_	_	_	_	_	_
            1	de	de	ADP	_	_	3	case	_	_
            2	el	el	DET	_	_	3	det	_	_
            3	mar	mar	NOUN	_	_	0	root	_	_

            """;
        var system = """
            1	del	del	ADP	_	_	2	case	_	_
            2	mar	mar	NOUN	_	_	0	root	_	_

            """;
        var scores = Score(gold, system);
        Assert.Equal(new F1Score(3, 2, 1), scores.Words);
        Assert.Equal(new F1Score(3, 2, 1), scores.Uas);
        Assert.Equal(0.4, scores.Words.F1, 9);
    }

    [Fact]
    public void A_sentence_cut_in_two_matches_neither_half()
    {
        var system = """
            1	He	he	PRON	_	Number=Sing	0	root	_	_

            1	left	leave	VERB	_	Tense=Past	0	root	_	SpaceAfter=No
            2	.	.	PUNCT	_	_	1	punct	_	_

            """;
        var scores = Score(Gold, system);
        Assert.Equal(new F1Score(1, 2, 0), scores.Sentences);
        Assert.Equal(new F1Score(3, 3, 2), scores.Las);
    }

    [Fact]
    public void A_lemma_that_the_gold_text_leaves_open_is_right()
    {
        var scores = Score(Gold.Replace("\tleave\t", "\t_\t"), Gold.Replace("\the\t", "\tHe\t"));
        Assert.Equal(new F1Score(3, 3, 2), scores.Lemmas);
    }

    private static TreeScores Score(string gold, string system) => TreeScores.Of(Read(gold), Read(system));

    private static ConlluText Read(string text) => ConlluReader.Read(new StringReader(text), "case").Value!;
}
