using System.Globalization;
using Dateline.Reading.Http;

namespace Dateline.Reading.Warc;

/// <summary>The body of a record that may hold a report, or the reason why it was passed over.</summary>
internal readonly record struct RecordBody(byte[]? Bytes, MediaType Type, string Reason)
{
    public static RecordBody Of(WarcRecord record, ReadLimits limits) =>
        record.Type switch
        {
            _ when record["WARC-Segment-Number"] is not null => Skip("cut into segments"),
            WarcType.Response when HttpMessage.Parse(record.Block) is { } answer => OfAnswer(
                answer,
                LimitOf(answer.Type, limits)
            ),
            WarcType.Response => Skip("answers that are not HTTP"),
            WarcType.Resource => OfResource(record, limits),
            _ => Skip(record.Type.ToString().ToLowerInvariant()),
        };

    private static RecordBody OfAnswer(HttpMessage answer, int limit)
    {
        if (answer.Status != 200)
        {
            return Skip($"of status {answer.Status.ToString(CultureInfo.InvariantCulture)}");
        }
        if (!answer.Type.CanHoldReports)
        {
            return Skip(ArchiveArticles.Shown(answer.Type.Name));
        }
        var body = HttpBody.Decode(answer, limit);
        return body.Fault switch
        {
            BodyFault.TooLarge => Skip("too large"),
            BodyFault.UnknownCoding => Skip("of unknown coding"),
            _ => new RecordBody(body.Bytes, answer.Type, ""),
        };
    }

    private static RecordBody OfResource(WarcRecord record, ReadLimits limits)
    {
        var type = MediaType.Parse(record.ContentType);
        return !type.CanHoldReports ? Skip(ArchiveArticles.Shown(type.Name))
            : record.Block.Length > LimitOf(type, limits) ? Skip("too large")
            : new RecordBody(record.Block.ToArray(), type, "");
    }

    private static int LimitOf(MediaType type, ReadLimits limits) => type.IsPdf ? limits.PdfBytes : limits.PageBytes;

    private static RecordBody Skip(string reason) => new(null, default, reason);
}
