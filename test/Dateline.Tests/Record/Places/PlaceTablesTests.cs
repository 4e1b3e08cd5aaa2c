using Dateline.Language;
using Dateline.Record.Places;
using Dateline.Tables;
using Dateline.World;

namespace Dateline.Tests.Record.Places;

public sealed class PlaceTablesTests
{
    [Fact]
    public void Every_cue_stands_beside_the_name_of_its_example()
    {
        foreach (var row in Table.Load("Record/Places/place-cues.tsv").Rows)
        {
            var words = row["example"].Split(' ');
            var at = Array.IndexOf(words, row["word"]);
            var name = row["side"] == "before" ? at + 1 : at - 1;
            Assert.True(at >= 0 && name >= 0 && name < words.Length && char.IsUpper(words[name][0]), row.Where);
        }
    }

    [Fact]
    public void Every_noun_tells_the_kind_of_its_example()
    {
        foreach (var row in Table.Load("Record/Places/place-nouns.tsv").Rows)
            Assert.True(
                new PlaceTables(row["lang"]).KindOf(row["example"]) == Enum.Parse<PlaceKind>(row["kind"], true),
                row.Where
            );
    }

    [Fact]
    public void Every_locale_cue_has_an_example_with_one_of_its_words()
    {
        foreach (var row in Table.Load("Record/Places/locale-cues.tsv").Rows)
        {
            var text = TextAnalyzers.Default.Annotate(row["example"], new LanguageTag(row["lang"]));
            var tokens = text.Sentences.Select(s => new SentenceTokens(text.Text, s)).ToArray();
            Assert.True(new PlaceTables(row["lang"]).Locales(tokens).ContainsKey(row["alpha3"]), row.Where);
        }
    }

    [Fact]
    public void Every_description_is_found_where_such_a_country_was_named()
    {
        foreach (var row in Table.Load("Record/Places/place-descriptions.tsv").Rows)
        {
            var country = Countries.Default.All.First(c =>
                row["part"] == "island" ? c.Borders.Count == 0 : c.Region == row["part"] || c.Subregion == row["part"]
            );
            var language = new LanguageTag(row["lang"]);
            var text = TextAnalyzers.Default.Annotate(row["example"], language);
            var found = text
                .Sentences.SelectMany(s =>
                    new PlaceDescriptions(Gazetteer.Default, language).In(
                        new SentenceTokens(text.Text, s),
                        [country.Alpha3]
                    )
                )
                .ToArray();
            Assert.True(found.Length == 1 && found[0].Entry.Country == country.Alpha3, row.Where);
        }
    }
}
