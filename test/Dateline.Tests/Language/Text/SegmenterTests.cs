using CsCheck;
using Dateline.Language;
using Dateline.Language.Text;
using Dateline.Tables;

namespace Dateline.Tests.Language.Text;

public sealed class SegmenterTests
{
    private static readonly Segmenter Segmenter = new();

    [Theory]
    [InlineData("en", "They don't know China's plan.", "They do|n't know China|'s plan .")]
    [InlineData("en", "We cannot accept the workers' terms.", "We can|not accept the workers|' terms .")]
    [InlineData("en", "“It’s late,” he’d said.", "“ It|’s late , ” he|’d said .")]
    [InlineData(
        "en",
        "An oil-rich, anti-war state paid $5.2bn (3%).",
        "An oil - rich , anti-war state paid $ 5.2 bn ( 3 % ) ."
    )]
    [InlineData(
        "en",
        "Write to ana.paz@example.org or www.example.org/a_b.",
        "Write to ana.paz@example.org or www.example.org/a_b ."
    )]
    [InlineData("en", "The U.S. envoy arrived at 5 p.m. on 9/11.", "The U.S. envoy arrived at 5 p.m. on 9/11 .")]
    [InlineData("en", "Gen. O'Connell of AT&T waited...", "Gen. O'Connell of AT&T waited ...")]
    [InlineData(
        "en",
        "In the 1990s al-Ahmar ruled 1,200 islands from 1993-95.",
        "In the 1990s al - Ahmar ruled 1,200 islands from 1993 - 95 ."
    )]
    [InlineData("en", "Call 713-555-0142 and/or wait 😀👍🏽!!", "Call 713-555-0142 and / or wait 😀 👍🏽 !!")]
    [InlineData("en", "The 'workers' left.", "The ' workers ' left .")]
    [InlineData("es", "El jefe del puerto fue al mar.", "El jefe de|el puerto fue a|el mar .")]
    [InlineData(
        "es",
        "Quiere reunirse y dárselo, diciéndole todo.",
        "Quiere reunir|se y dar|se|lo , diciendo|le todo ."
    )]
    [InlineData("es", "«¿Fuerte?», preguntó en EE.UU. ayer.", "« ¿ Fuerte ? » , preguntó en EE.UU. ayer .")]
    [InlineData("es", "El dólar-marco subió 2,5% por Álvarez/Ruiz.", "El dólar-marco subió 2,5% por Álvarez/Ruiz .")]
    [InlineData("zh", "他来了。", "他 来 了 。")]
    public void Words_follow_the_treebanks(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Sentences(language, text).Select(Tokens)));

    [Theory]
    [InlineData("en", "It rained. | Police waited.")]
    [InlineData("en", "\"We won. | We go on.\" | He left.")]
    [InlineData("en", "\"Did it fall?\" she asked. | It did (at noon). | Nobody spoke.")]
    [InlineData("en", "George W. Lindqvist met Mr. Okafor in the U.S. | The two agreed.")]
    [InlineData("en", "LAGOS, May 3 (Wire) -- | The port closed. | It stays shut.")]
    [InlineData("en", "1. Bread costs more.\n2. Rice costs less.")]
    [InlineData("en", "Storm hits coast\nBy Ana Paz\nThe storm came at night.")]
    [InlineData("en", "The truce held.|In Harare crowds cheered.")]
    [InlineData("en", "THE PORT IS CLOSED. | NOBODY KNOWS WHY.")]
    [InlineData("en", "STORM CUTS OFF NORTHERN TOWNS | The governor flew to the coast.")]
    [InlineData("en", "FIRE DESTROYS OLD MARKET | A fire broke out at noon.")]
    [InlineData("en", "NEW YORK POST reporters met him.")]
    [InlineData("es", "EL PUERTO SIGUE CERRADO POR LA HUELGA | El ministro no habló.")]
    [InlineData(
        "es",
        "La crisis empezó temprano. | 12 de mayo. - El Parlamento vota la ley. | 7 de junio. - El rey la firma."
    )]
    [InlineData("en", "Who paid ...? | Nobody.")]
    [InlineData("es", "«No cederemos.» | El ministro calló. | ¿Por qué? | ¡Quién sabe!")]
    [InlineData("es", "El Sr. Vega y la Dra. Paz hablaron. | Nadie más vino.")]
    [InlineData("es", "\"¿Qué pasa?\", preguntó. | -Nada -dijo él.")]
    public void Sentences_end_where_they_should(string language, string marked)
    {
        var expected = marked.Split(['|', '\n']).Select(part => part.Trim());
        var text = marked.Replace(" | ", " ").Replace("|", "");
        Assert.Equal(expected, Sentences(language, text).Select(s => s.Span.Of(text)));
    }

    [Fact]
    public void Paragraphs_are_counted_without_the_empty_ones()
    {
        var sentences = Sentences("en", "\n\nOne. Two.\r\n\r\n  \nThree.\n");
        Assert.Equal([0, 0, 1], sentences.Select(s => s.Paragraph));
    }

    [Fact]
    public void Words_of_a_token_have_their_own_characters_where_they_can()
    {
        var text = "China's del";
        var english = Sentences("en", text)[0].Words;
        Assert.Equal(["China", "'s"], english.Take(2).Select(w => w.Span.Of(text)));
        Assert.Equal(english[0].Token, english[1].Token);
        var spanish = Sentences("es", "del")[0].Words;
        Assert.Equal(spanish[0].Span, spanish[1].Span);
    }

    [Fact]
    public void Every_abbreviation_keeps_its_stop_and_its_example_holds()
    {
        foreach (var row in Table.Load("Language/Text/abbreviations.tsv").Rows)
            ExampleHolds(row);
        foreach (var row in Table.Load("Language/Text/starters.tsv").Rows)
            ExampleHolds(row);
    }

    [Fact]
    public void Every_contraction_and_imperative_is_divided_in_its_example()
    {
        foreach (var row in Table.Load("Language/Text/contractions.tsv").Rows)
            Assert.Contains(
                Tokens(Sentences("en", row["example"])[0]).Split(' '),
                t => t.ToLowerInvariant() == string.Join('|', row.List("words"))
            );
        foreach (var row in Table.Load("Language/Text/imperatives.tsv").Rows)
            Assert.Contains(Sentences("es", row["example"])[0].Words, w => w.Form.ToLowerInvariant() == row["form"]);
        foreach (var row in Table.Load("Language/Text/clitic-exceptions.tsv").Rows)
            Assert.All(Sentences("es", row["example"])[0].Words, w => Assert.Equal(w.Span.Length, w.Form.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("'")]
    [InlineData("\uD83D")]
    [InlineData("a@")]
    [InlineData("....\"\"''((")]
    [InlineData("+")]
    [InlineData("@ # $ 5-")]
    public void Nothing_breaks_it_and_no_character_is_lost(string text)
    {
        foreach (var language in new[] { "en", "es", "und" })
        {
            var covered = Sentences(language, text).SelectMany(s => s.Words).Sum(w => w.Span.Length);
            Assert.Equal(text.Count(c => !char.IsWhiteSpace(c)), covered);
        }
    }

    [Fact]
    public void Any_text_is_cut_into_words_in_order_that_point_into_it()
    {
        string[] pieces =
        [
            "a",
            "B",
            "né",
            "U",
            ".",
            "..",
            "'",
            "’",
            "\"",
            "(",
            ")",
            " ",
            " ",
            "\n",
            "-",
            "—",
            "/",
            "@",
            "$",
            "%",
            "7",
            "1,5",
            "dárselo",
            "del",
            "cannot",
            "Mr",
            "😀",
            "\uD800",
            "他",
            "¿",
            "«",
            "&",
            "#",
            ":)",
            "http://",
            "e\u0301",
        ];
        Gen.Int[0, pieces.Length - 1]
            .List[0, 40]
            .Select(list => string.Concat(list.Select(i => pieces[i])))
            .Sample(text =>
            {
                foreach (var language in new[] { "en", "es", "und" })
                {
                    var at = 0;
                    foreach (var word in Sentences(language, text).SelectMany(sentence => sentence.Words))
                    {
                        Assert.InRange(word.Span.Start, 0, word.Span.End - 1);
                        Assert.True(word.Span.End <= text.Length && word.Span.End >= at, text);
                        at = word.Span.End;
                    }
                }
            });
    }

    [Theory]
    [InlineData("1-")]
    [InlineData("1/1.")]
    [InlineData("a.")]
    [InlineData("a-b.")]
    [InlineData("A' ")]
    [InlineData("\"(")]
    [InlineData("? ")]
    [InlineData("ABCDE ")]
    [InlineData("a@b")]
    [InlineData("http://a)")]
    public void Odd_input_takes_no_more_than_linear_time(string unit)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Sentences("en", string.Concat(Enumerable.Repeat(unit, 100_000)));
        Sentences("es", string.Concat(Enumerable.Repeat(unit, 100_000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static void ExampleHolds(Table.Row row)
    {
        var language = row["lang"] == "*" ? "en" : row["lang"];
        var expected = row["example"].Split(" | ");
        var text = row["example"].Replace(" | ", " ");
        var found = Sentences(language, text).Select(s => s.Span.Of(text)).ToArray();
        Assert.True(expected.SequenceEqual(found), $"{row.Where}: {string.Join(" | ", found)}");
    }

    private static IReadOnlyList<SegmentedSentence> Sentences(string language, string text) =>
        Segmenter.Segment(text, new LanguageTag(language));

    private static string Tokens(SegmentedSentence sentence) =>
        string.Join(
            ' ',
            sentence.Words.GroupBy(w => w.Token).Select(token => string.Join('|', token.Select(w => w.Form)))
        );
}
