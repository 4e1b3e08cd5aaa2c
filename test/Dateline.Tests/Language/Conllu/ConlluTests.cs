using Dateline.Language;
using Dateline.Language.Conllu;

namespace Dateline.Tests.Language.Conllu;

public sealed class ConlluTests
{
    private const string Sample = """
        # newpar
        # sent_id = 1
        # text = Vino del mar.
        1	Vino	venir	VERB	_	Mood=Ind	0	root	_	_
        2-3	del	_	_	_	_	_	_	_	_
        2	de	de	ADP	_	_	4	case	_	_
        3	el	el	DET	_	_	4	det	_	_
        4	mar	mar	NOUN	_	_	1	obl	_	SpaceAfter=No
        5	.	.	PUNCT	_	_	1	punct	_	_


        """;

    [Fact]
    public void What_is_read_is_written_again()
    {
        var written = new StringWriter();
        ConlluWriter.Write(Read(Sample), written);
        Assert.Equal(Sample.TrimEnd(), written.ToString().TrimEnd());
    }

    [Fact]
    public void The_text_is_rebuilt_from_the_tokens()
    {
        Assert.Equal("Vino del mar.", GivenWords.TextOf(Read(Sample)));
        Assert.Equal("Vino del mar.\nVino del mar.", GivenWords.TextOf(Read(Sample + Sample)));
    }

    [Fact]
    public void Given_words_are_kept_and_point_into_the_text()
    {
        var text = GivenWords.Annotate(Read(Sample), LanguageTag.Spanish);
        var words = text.Sentences.Single().Words;
        Assert.Equal(["Vino", "de", "el", "mar", "."], words.Select(w => w.Form));
        Assert.Equal(["Vino", "del", "del", "mar", "."], words.Select(w => w.Span.Of(text.Text)));
    }

    [Fact]
    public void An_analysis_becomes_ranges_names_and_spaces()
    {
        var text = "China's plan. It isn't new.\nBye";
        Word W(int index, int start, int end, int token) =>
            new()
            {
                Index = index,
                Span = new(start, end),
                Token = token,
                Form = text[start..end],
                Lemma = "x",
                Upos = Upos.Noun,
                Head = index - 1,
            };
        var first = new Sentence(
            0,
            0,
            new(0, 13),
            [W(0, 0, 5, 0), W(1, 5, 7, 0), W(2, 8, 12, 1), W(3, 12, 13, 2)],
            [new(0, 0, NameKind.Location)]
        );
        var last = new Sentence(1, 1, new(28, 31), [W(0, 28, 31, 0)], []);
        var written = new StringWriter();
        ConlluWriter.Write(ConlluWriter.Of(new AnnotatedText(text, LanguageTag.English, [first, last])), written);
        Assert.Equal(
            """
            # newpar
            # sent_id = 1
            # text = China's plan.
            1-2	China's	_	_	_	_	_	_	_	_
            1	China	x	NOUN	_	_	0	root	_	NER=B-LOC
            2	's	x	NOUN	_	_	1	root	_	_
            3	plan	x	NOUN	_	_	2	root	_	SpaceAfter=No
            4	.	x	NOUN	_	_	3	root	_	_

            # newpar
            # sent_id = 2
            # text = Bye
            1	Bye	x	NOUN	_	_	0	root	_	_


            """,
            written.ToString()
        );
    }

    [Theory]
    [InlineData("1\tHe\the\n", "f.conllu:1", "3 columns")]
    [InlineData(
        "# a\n1\tHe\the\tPRON\t_\t_\t0\troot\t_\t_\n3\tx\tx\tX\t_\t_\t1\tdep\t_\t_\n",
        "f.conllu:3",
        "word 2 is due"
    )]
    [InlineData("1\tHe\the\tPRON\t_\t_\t7\troot\t_\t_\n\n", "f.conllu:2", "the head 7")]
    [InlineData("1\tHe\the\tPRON\t_\t_\tx\troot\t_\t_\n\n", "f.conllu:1", "no number")]
    [InlineData("1-2\tdel\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\tde\tADP\t_\t_\t0\troot\t_\t_\n\n", "f.conllu:3", "range 1-2")]
    [InlineData("2-3\tdel\t_\t_\t_\t_\t_\t_\t_\t_\n", "f.conllu:1", "does not follow word 0")]
    public void Errors_name_the_file_and_the_line(string file, string where, string what)
    {
        var error = ConlluReader.Read(new StringReader(file), "f.conllu").Error;
        Assert.Equal(where, error!.Source);
        Assert.Contains(what, error.Message);
    }

    [Fact]
    public void A_file_without_sentences_is_an_error() =>
        Assert.Equal(ReadErrorCode.Empty, ConlluReader.Read(new StringReader("\n\n"), "f").Error!.Code);

    [Fact]
    public void Empty_nodes_are_left_out() =>
        Assert.Single(
            Read("1\tHe\the\tPRON\t_\t_\t0\troot\t_\t_\n1.1\twas\tbe\tAUX\t_\t_\t_\t_\t_\t_\n\n").Sentences[0].Tokens
        );

    private static ConlluText Read(string text) => ConlluReader.Read(new StringReader(text), "f.conllu").Value!;
}
