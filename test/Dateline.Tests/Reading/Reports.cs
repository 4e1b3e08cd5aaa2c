using System.Text;
using Dateline.Reading;

namespace Dateline.Tests.Reading;

/// <summary>Reads texts and bytes as if they had been given on standard input.</summary>
internal static class Reports
{
    public static IReadOnlyList<Outcome<Article>> Read(byte[] bytes, ReadOptions? options = null) =>
        [.. new ArticleReader().Read(Input.StandardInput(new MemoryStream(bytes)), options ?? ReadOptions.Default)];

    public static IReadOnlyList<Outcome<Article>> Read(string text, ReadOptions? options = null) =>
        Read(Encoding.UTF8.GetBytes(text), options);

    public static Article One(string text, ReadOptions? options = null) => Assert.Single(Read(text, options)).Value!;

    public static ReadErrorCode? Error(string text, ReadOptions? options = null) =>
        Assert.Single(Read(text, options)).Error?.Code;
}
