using Dateline.Archive.Joining.Words;
using Dateline.Tables;
using Dateline.World;

namespace Dateline.Tests.Archive.Joining.Words;

public sealed class ConceptsTests
{
    private static readonly Table Rows = Table.Load("Archive/Joining/Words/concepts.tsv");

    public static TheoryData<string, string, string> Examples =>
        [
            .. Rows.Rows.Select(r => new TheoryDataRow<string, string, string>(
                r.List("en")[0],
                r["example_en"],
                r["example_es"]
            )),
        ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_holds_the_concept_in_both_languages(string concept, string english, string spanish)
    {
        Assert.Contains(concept, Keys(english, isSpanish: false));
        Assert.Contains(concept, Keys(spanish, isSpanish: true));
    }

    [Theory]
    [InlineData("relations", "relaciones")]
    [InlineData("diplomatic", "diplomáticas")]
    [InlineData("president", "presidenta")]
    [InlineData("philosophy", "filosofía")]
    public void Words_of_one_root_share_a_key(string english, string spanish) =>
        Assert.Equal(Keys(english, isSpanish: false), Keys(spanish, isSpanish: true));

    [Theory]
    [InlineData("said", "sail")]
    [InlineData("mission", "missile")]
    public void Other_words_do_not(string one, string other) =>
        Assert.NotEqual(Keys(one, isSpanish: false), Keys(other, isSpanish: false));

    private static string[] Keys(string text, bool isSpanish) =>
        [.. WordScanner.In(text).Select(t => Concepts.Default.KeyOf(NameFold.Fold(t.Folded), isSpanish))];
}
