namespace Dateline.Archive;

/// <summary>What the archive holds of one article: the text, where it appeared, and its entries as they stand.</summary>
public sealed class Report
{
    private readonly Lazy<Dictionary<Permalink, Entry>> byId;
    private readonly Lazy<string> text;

    internal Report(Func<string> text)
    {
        this.text = new Lazy<string>(text);
        byId = new(() => Entries.ToDictionary(e => e.Id));
    }

    /// <summary>Its address.</summary>
    public required Permalink Id { get; init; }

    /// <summary>"sha256:" and the hash of the text.</summary>
    public required string ArticleId { get; init; }

    /// <summary>The article text; read from the store when first asked for.</summary>
    public string Text => text.Value;

    /// <summary>Where it appeared, the earliest first; at least one.</summary>
    public required IReadOnlyList<Appearance> Appearances { get; init; }

    /// <summary>The version of the program whose reading is current; <c>null</c> where no reading was kept.</summary>
    public string? Version { get; init; }

    /// <summary>The line that says where and when it was written, with permalinks.</summary>
    public DatelineMark? Dateline { get; init; }

    /// <summary>The entries in the order of the record, the rejected ones among them.</summary>
    public IReadOnlyList<Entry> Entries { get; internal set; } = [];

    /// <summary>The articles that go back to the same text.</summary>
    public Permalink Origin { get; init; }

    /// <summary>The articles that tell of the same happening.</summary>
    public Permalink Story { get; init; }

    /// <summary>Whether the publisher withdrew it.</summary>
    public bool IsRetracted { get; init; }

    /// <summary>The earliest appearance.</summary>
    public Appearance First => Appearances[0];

    /// <summary>The entry of an address in this report; <c>null</c> where it has none.</summary>
    public Entry? Find(Permalink id) => byId.Value.GetValueOrDefault(id);

    /// <summary>The entry of an identifier as it stands in another entry ("a-1f0c…"); <c>null</c> where there is none.</summary>
    public Entry? Find(string? id) => Permalink.TryParse(id, out var permalink) ? Find(permalink) : null;

    /// <summary>The article as the reading stage made it, with its earliest appearance.</summary>
    public Article ToArticle() =>
        new()
        {
            Source = First.Source,
            Url = First.Url,
            Publisher = First.Publisher,
            Title = First.Title,
            Authors = First.Authors,
            Published = First.Published,
            Language = First.Language,
            Text = Text,
        };
}
