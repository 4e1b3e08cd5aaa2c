using System.Text.Json;

namespace Dateline.Reading.Lines;

/// <summary>
/// Reads article lines: articles that were already cut out, one JSON object per line. <c>text</c> is taken as it is,
/// so that its offsets stay. A bad line becomes an error that names the line; properties of other tools are passed over.
/// </summary>
internal static class ArticleLineReader
{
    public static IEnumerable<Outcome<Article>> Read(string source, Content content, ReadOptions options)
    {
        using var stream = content.AsStream();
        var lines = new ByteLines(stream, options.Limits.LineLength);
        var any = false;
        while (lines.Next(out var line))
        {
            if (line is null)
            {
                yield return TooLong(source, lines.Number, options);
            }
            else if (!IsBlank(line))
            {
                any = true;
                yield return ReadLine(source, lines.Number, line, options);
            }
        }
        if (!any)
        {
            yield return new ReadError(source, ReadErrorCode.Empty, "There are no article lines in it.");
        }
    }

    private static bool IsBlank(byte[] line) => line.All(b => b is (byte)' ' or (byte)'\t' or (byte)'\r');

    private static Outcome<Article> ReadLine(string source, int number, byte[] line, ReadOptions options)
    {
        var place = $"{source}:{number}";
        try
        {
            using var document = JsonDocument.Parse(line.AsMemory(HasMark(line) ? 3 : 0));
            return ArticleLine.Read(place, document.RootElement, options);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Malformed(place);
        }
    }

    private static bool HasMark(byte[] line) => line is [0xEF, 0xBB, 0xBF, ..];

    private static ReadError Malformed(string place) =>
        new(place, ReadErrorCode.Malformed, "The line is no JSON object: write one object per line, in UTF-8.");

    private static ReadError TooLong(string source, int number, ReadOptions options) =>
        new(
            $"{source}:{number}",
            ReadErrorCode.TooLarge,
            $"The line has more than {options.Limits.LineLength:N0} bytes: leave out what is not the article."
        );
}
