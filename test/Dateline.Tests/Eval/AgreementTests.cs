using Dateline.Eval.Agreement;
using Dateline.Eval.Names;
using Dateline.Language;

namespace Dateline.Tests.Eval;

public sealed class AgreementTests
{
    [Fact]
    public void Kappa_takes_away_what_chance_would_give()
    {
        // 20 twice yes, 15 twice no, 5 and 10 apart: observed .7, by chance .5 * .6 + .5 * .4 = .5.
        (string, string)[] pairs =
        [
            .. Enumerable.Repeat(("yes", "yes"), 20),
            .. Enumerable.Repeat(("yes", "no"), 5),
            .. Enumerable.Repeat(("no", "yes"), 10),
            .. Enumerable.Repeat(("no", "no"), 15),
        ];
        Assert.Equal(0.4, CohenKappa.Of(pairs).Value, 12);
        Assert.Equal(1, CohenKappa.Of([("no", "no")]).Value);
    }

    [Fact]
    public void Names_in_brackets_are_counted_in_words_and_marks()
    {
        var sentence = BracketedSentence.Parse("In [LOC Lima], [PER Ana \"la Flaca\" Paz] left.", 3);
        Assert.Equal(["In", "Lima", ",", "Ana", "\"", "la", "Flaca", "\"", "Paz", "left", "."], sentence.Words);
        Assert.Equal([new(3, 1, 1, NameKind.Location), new(3, 3, 8, NameKind.Person)], sentence.Names);
        Assert.Equal(["none", "Location", "none", "Person"], sentence.Labels().Take(4));
    }

    [Fact]
    public void An_equals_sign_repeats_the_first_reading()
    {
        var readings = Readings.Parse("test", new StringReader("first\tsecond\n[LOC Oslo]\t=\nOslo\t[LOC Oslo]\n"));
        Assert.True(readings.AreNames);
        Assert.Equal([("[LOC Oslo]", "[LOC Oslo]"), ("Oslo", "[LOC Oslo]")], readings.Pairs);
    }
}
