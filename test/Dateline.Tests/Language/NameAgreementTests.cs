using Dateline.Language;

namespace Dateline.Tests.Language;

public sealed class NameAgreementTests
{
    [Fact]
    public void An_acronym_in_brackets_is_the_organization_before_it_wherever_it_stands()
    {
        var first = Sentence("Party of Progress ( PPX ) met", new NameSpan(0, 2, NameKind.Organization));
        var second = Sentence("PPX won", new NameSpan(0, 0, NameKind.Person));
        Assert.Equal([new NameSpan(0, 0, NameKind.Organization)], Names(first, second)[1]);
    }

    [Fact]
    public void The_kind_that_is_said_more_often_holds_and_a_missed_name_is_found()
    {
        var place = new NameSpan(0, 0, NameKind.Location);
        var read = Names(
            Sentence("Zarma fell", place),
            Sentence("Zarma burned", place),
            Sentence("Zarma spoke", place with { Kind = NameKind.Person }),
            Sentence("Zarma slept")
        );
        Assert.All(read, names => Assert.Equal([place], names));
    }

    [Fact]
    public void A_tie_leaves_the_names_as_they_were_read()
    {
        var (place, person) = (new NameSpan(0, 0, NameKind.Location), new NameSpan(0, 0, NameKind.Person));
        var read = Names(Sentence("Jordan left", person), Sentence("Jordan is hot", place));
        Assert.Equal(
            [
                [person],
                [place],
            ],
            read
        );
    }

    [Fact]
    public void A_surname_is_the_person_whose_name_it_ends()
    {
        var read = Names(Sentence("Ada Vance spoke", new NameSpan(0, 1, NameKind.Person)), Sentence("Vance left"));
        Assert.Equal([new NameSpan(0, 0, NameKind.Person)], read[1]);
    }

    private static NameSpan[][] Names(params (SegmentedSentence Words, SentenceAnalysis Analysis)[] text) =>
        [
            .. NameAgreement
                .Apply([.. text.Select(s => s.Words)], [.. text.Select(s => s.Analysis)])
                .Select(a => a.Names),
        ];

    private static (SegmentedSentence, SentenceAnalysis) Sentence(string text, params NameSpan[] names)
    {
        var forms = text.Split(' ');
        var words = forms.Select((form, i) => new SegmentedWord(new TextSpan(i, i + 1), form, i)).ToArray();
        var upos = Array.ConvertAll(forms, form => char.IsUpper(form[0]) ? Upos.Propn : Upos.X);
        var blank = Array.ConvertAll(forms, _ => "_");
        var analysis = new SentenceAnalysis(upos, blank, forms, new int[forms.Length], blank, names);
        return (new SegmentedSentence(new TextSpan(0, words.Length), 0, words), analysis);
    }
}
