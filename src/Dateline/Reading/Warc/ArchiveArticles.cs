using System.Globalization;
using Dateline.Reading.Http;

namespace Dateline.Reading.Warc;

/// <summary>Reads the body of one record as if it were a file of its own.</summary>
internal delegate IEnumerable<Outcome<Article>> BodyReader(string source, Stream body, ReadOptions options);

/// <summary>
/// Takes the reports out of a web archive: answers of status 200 that can hold one, with the address and the time of their
/// capture. All else is passed over and counted; what is damaged becomes an error.
/// </summary>
internal sealed class ArchiveArticles(string source, ReadOptions options, BodyReader read)
{
    private const int Overhead = 1 << 16;
    private const int LongestReason = 40;

    private readonly ArchiveTally _tally = new();

    /// <summary>The reports of a WARC or ARC file, plain or compressed.</summary>
    public IEnumerable<Outcome<Article>> OfWarc(Stream stream)
    {
        var faults = 0;
        foreach (var outcome in OfRecords(source, stream))
        {
            faults += outcome.IsOk ? 0 : 1;
            yield return outcome;
        }
        foreach (var outcome in End(faults))
        {
            yield return outcome;
        }
    }

    /// <summary>The reports of a WACZ file: those of all archives in it.</summary>
    public IEnumerable<Outcome<Article>> OfWacz(Stream stream)
    {
        var faults = 0;
        foreach (var part in WaczReader.Read(source, stream))
        {
            if (!part.IsOk)
            {
                faults++;
                yield return part.Error;
                continue;
            }
            using var archive = part.Value;
            foreach (var outcome in OfRecords(archive.Name, archive.Stream))
            {
                faults += outcome.IsOk ? 0 : 1;
                yield return outcome;
            }
            if (archive.Check() is { } changed)
            {
                faults++;
                yield return changed;
            }
        }
        foreach (var outcome in End(faults))
        {
            yield return outcome;
        }
    }

    private IEnumerable<Outcome<Article>> End(int faults)
    {
        if (_tally.Reports == 0 && faults == 0)
        {
            yield return new ReadError(
                source,
                ReadErrorCode.NoArticle,
                $"The web archive holds no report. It has {_tally.Describe()}."
            );
        }
        if (_tally.Records > 0)
        {
            options.Notice?.Invoke(new ReadNotice(source, _tally.Describe()));
        }
    }

    private IEnumerable<Outcome<Article>> OfRecords(string archive, Stream stream)
    {
        foreach (var outcome in WarcReader.Read(archive, stream, Largest(options.Limits) + Overhead))
        {
            if (!outcome.IsOk)
            {
                yield return outcome.Error;
                continue;
            }
            _tally.Record();
            foreach (var article in OfRecord(archive, outcome.Value))
            {
                yield return article;
            }
        }
    }

    private static int Largest(ReadLimits limits) => Math.Max(limits.PageBytes, limits.PdfBytes);

    private IEnumerable<Outcome<Article>> OfRecord(string archive, WarcRecord record)
    {
        var body = RecordBody.Of(record, options.Limits);
        if (body.Bytes is null)
        {
            _tally.Skip(body.Reason);
            yield break;
        }
        var place = string.Create(CultureInfo.InvariantCulture, $"{archive}:{record.Offset}");
        if (record.IsBlockUnchanged() == false && !record.IsCut)
        {
            options.Notice?.Invoke(new ReadNotice(place, "The bytes are not those that the record's digest names."));
        }
        var capture = new Capture(record.TargetUri, record.Date, body.Type.Charset);
        var told = options with { Capture = capture };
        foreach (var article in read(place, new MemoryStream(body.Bytes, writable: false), told).Where(Counts))
        {
            yield return article;
        }
    }

    // Most pages of an archive are fronts, lists and films: that they hold no report is no failure.
    private bool Counts(Outcome<Article> outcome)
    {
        if (outcome.IsOk)
        {
            _tally.Report();
            return true;
        }
        var reason = outcome.Error.Code switch
        {
            ReadErrorCode.NoArticle => "pages without a report",
            ReadErrorCode.Empty => "empty",
            ReadErrorCode.UnsupportedLanguage => "in other languages",
            ReadErrorCode.UnsupportedType => "of other kinds",
            _ => null,
        };
        if (reason is not null)
        {
            _tally.Skip(reason);
        }
        return reason is null;
    }

    /// <summary>A type as a record states it, made fit for a message.</summary>
    internal static string Shown(string stated) =>
        new([.. stated.Take(LongestReason).Select(c => c is > ' ' and < (char)127 ? c : '?')]);
}
