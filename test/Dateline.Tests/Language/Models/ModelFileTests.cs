using Dateline.Language.Models;

namespace Dateline.Tests.Language.Models;

public sealed class ModelFileTests
{
    private const long Limit = 25_000_000;

    [Fact]
    public void The_weights_of_all_languages_together_stay_small()
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream("Language/Models/model.bin");
        Assert.InRange(Assert.IsAssignableFrom<Stream>(stream).Length, 1, Limit);
    }

    [Fact]
    public void Keys_are_in_order_so_that_they_can_be_searched()
    {
        var file = ModelFile.Open("Language/Models/model.bin");
        foreach (var name in new[] { "vector.keys", "lemma.en.forms", "lemma.es.forms", "lemma.es.endings" })
        {
            var keys = file.Section<uint>(name).ToArray();
            Assert.NotEmpty(keys);
            Assert.Equal(keys.Order(), keys);
        }
    }

    [Fact]
    public void Features_fit_the_table()
    {
        Span<int> rows = stackalloc int[WordFeatures.Capacity];
        var address = "https://example.org/" + new string('a', 500);
        foreach (var form in new[] { "a", "Ñandú", "U.S.", "1998", "“", address, "👍" })
        {
            var count = WordFeatures.Collect(form, rows, out var plain);
            Assert.InRange(plain, 1, count);
            foreach (var row in rows[..count])
            {
                Assert.InRange(row, 0, WordFeatures.Rows - 1);
            }
        }
    }
}
