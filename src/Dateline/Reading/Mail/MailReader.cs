using System.Globalization;
using MimeKit;

namespace Dateline.Reading.Mail;

/// <summary>
/// Reads mail: single messages (EML, RFC 5322) and mailboxes (mbox, RFC 4155), one article a message. A message that is
/// damaged or holds no report is an error, and reading goes on with the next.
/// </summary>
internal sealed class MailReader
{
    private const int DeepestPart = 32;
    private const int MostAttached = 50;

    private readonly MessageReader _messages = new();

    /// <summary>The article of a single message, and those of messages attached to it.</summary>
    public IEnumerable<Outcome<Article>> ReadMessage(string source, Content content, ReadOptions options) =>
        content.ReadAll(options.Limits.MailBytes) is { } bytes
            ? Read(source, bytes, options)
            : [TooLarge(source, options)];

    /// <summary>The articles of a mailbox; the sources are its name with the number of the message.</summary>
    public IEnumerable<Outcome<Article>> ReadMailbox(string source, Content content, ReadOptions options)
    {
        using var stream = content.AsStream();
        foreach (var message in MailboxSplitter.Split(stream, options.Limits.MailBytes))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{source}:{message.Number}");
            var outcomes = message.Bytes is { } bytes ? Read(place, bytes, options) : [TooLarge(place, options)];
            foreach (var outcome in outcomes)
            {
                yield return outcome;
            }
        }
    }

    private IReadOnlyList<Outcome<Article>> Read(string source, byte[] bytes, ReadOptions options)
    {
        if (Parse(bytes) is not { } message)
        {
            return
            [
                new ReadError(
                    source,
                    ReadErrorCode.Malformed,
                    "This is no mail message: its headers can't be read. Save the message again."
                ),
            ];
        }
        using (message)
        {
            var own = _messages.Read(source, message, options);
            var attached = Attached(message).Select(m => _messages.Read(source, m, options)).ToList();
            // A message that only carries others says nothing itself.
            return own.IsOk || !attached.Exists(a => a.IsOk) ? [own, .. attached] : attached;
        }
    }

    private static MimeMessage? Parse(byte[] bytes)
    {
        var options = new ParserOptions { MaxMimeDepth = DeepestPart };
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            return MimeMessage.Load(options, stream);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IEnumerable<MimeMessage> Attached(MimeMessage message) =>
        message.BodyParts.OfType<MessagePart>().Select(p => p.Message).OfType<MimeMessage>().Take(MostAttached);

    private static ReadError TooLarge(string source, ReadOptions options) =>
        new(
            source,
            ReadErrorCode.TooLarge,
            $"The message has more than {options.Limits.MailBytes:N0} bytes: save it without its attachments."
        );
}
