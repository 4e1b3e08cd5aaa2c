using Dateline.Reading.Http;

namespace Dateline.Reading.Fetching;

/// <summary>Makes inputs of addresses.</summary>
public static class FetchedInput
{
    /// <summary>Whether a name is an address that can be fetched, and no file.</summary>
    public static bool IsAddress(string name) =>
        name.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Fetches an address; what fails becomes an input that reads as its error.</summary>
    public static async Task<Input> GetAsync(Fetcher fetcher, string address, CancellationToken cancellation = default)
    {
        var outcome = await fetcher.GetAsync(address, FetchRequest.Page, cancellation).ConfigureAwait(false);
        return outcome.Answer is { } answer
            ? Of(answer, address)
            : Failed(outcome.Error!.ToReadError() with { Source = address });
    }

    /// <summary>An input that reads as an error.</summary>
    public static Input Failed(ReadError error) => new(error.Source) { Error = error };

    /// <summary>An answer as an input.</summary>
    /// <param name="answer">What was fetched.</param>
    /// <param name="name">Its name; it becomes <see cref="Article.Source"/>.</param>
    public static Input Of(Fetched answer, string name) =>
        new(name, new MemoryStream(answer.Body, writable: false))
        {
            Capture = new Capture(answer.Address.AbsoluteUri, answer.At, MediaType.Parse(answer.ContentType).Charset),
        };
}
