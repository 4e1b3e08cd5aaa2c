using System.Text.RegularExpressions;
using Dateline.Reading.Feeds;
using Dateline.Reading.Html.Metadata;
using Dateline.World;
using MimeKit;

namespace Dateline.Reading.Mail;

/// <summary>The data of a message, from its headers.</summary>
internal sealed partial record MailData
{
    // Headers that programs put on what they send to many (RFC 2369, 2919, 8058, and use).
    private static readonly string[] BulkHeaders =
    [
        "List-Unsubscribe",
        "List-Id",
        "List-Post",
        "Feedback-ID",
        "X-Campaign",
        "X-CampaignID",
        "X-Mailgun-Sid",
        "X-MC-User",
    ];

    public string? Subject { get; private init; }

    public string? SenderName { get; private init; }

    public string? SenderAddress { get; private init; }

    public FeedTime? Sent { get; private init; }

    /// <summary>Where the message stands on the web (RFC 5064).</summary>
    public string? Url { get; private init; }

    /// <summary>Whether it was sent to many by a program.</summary>
    public bool IsNewsletter { get; private init; }

    public static MailData Of(MimeMessage message)
    {
        var sender = message.From.Mailboxes.FirstOrDefault() ?? message.Sender;
        return new MailData
        {
            Subject = SubjectOf(message.Subject),
            SenderName = sender?.Name is { Length: > 0 } name ? TextForm.Fold(name) : null,
            SenderAddress = sender?.Address,
            Sent = message.Headers[HeaderId.Date] is { } date ? FeedTime.Read(WithoutComment(date)) : null,
            Url = message.Headers["Archived-At"] is { } place ? AddressOf(place) : null,
            IsNewsletter =
                BulkHeaders.Any(h => message.Headers.Contains(h))
                || message.Headers["Precedence"]?.Trim().ToLowerInvariant() is "bulk" or "list",
        };
    }

    /// <summary>The data of the message that this one forwards; what the copy does not state is not known.</summary>
    public MailData Forwarding(ForwardedHeaders forwarded)
    {
        var person = forwarded.From is { } from && MailboxAddress.TryParse(from, out var mailbox) ? mailbox : null;
        return new MailData
        {
            Subject = SubjectOf(forwarded.Subject) ?? Subject,
            SenderName = person?.Name is { Length: > 0 } name ? TextForm.Fold(name) : forwarded.From,
            SenderAddress = person?.Address,
            Sent = forwarded.Date is { } date ? FeedTime.Read(date) : null,
        };
    }

    /// <summary>The article with these data, where the caller says nothing else.</summary>
    public Article Complete(Article article, ReadOptions options)
    {
        var outlet = OutletOfSender();
        var publisher = outlet?.Name ?? (IsNewsletter ? SenderName : null);
        return article with
        {
            Title = Subject ?? article.Title,
            Url = options.Url ?? Url,
            Publisher = options.Publisher ?? publisher,
            Authors = publisher is null && SenderName is not null ? [.. Bylines.Names(SenderName)] : article.Authors,
            Published =
                options.Published is { } given ? new Published(given, PublishedBasis.Given)
                : Sent is { Instant: not null } sent ? new Published(sent.Days, PublishedBasis.Metadata)
                : Published.Unknown,
        };
    }

    private Outlet? OutletOfSender() =>
        Outlets.Default.Find(SenderName)
        ?? (
            SenderAddress is { } address
            && address.LastIndexOf('@') is >= 0 and var at
            && Uri.CheckHostName(address[(at + 1)..]) == UriHostNameType.Dns
                ? Outlets.Default.OfAddress("https://" + address[(at + 1)..])
                : null
        );

    private static string? SubjectOf(string? stated)
    {
        var subject = Prefix().Replace(TextForm.Fold(stated ?? ""), "");
        return subject.Length > 0 ? subject : null;
    }

    private static string WithoutComment(string date) => Comment().Replace(date, "").Trim();

    private static string? AddressOf(string place)
    {
        var address = place.Trim().Trim('<', '>');
        return UriReference.SchemeOf(address) is "http" or "https" ? address : null;
    }

    [GeneratedRegex(
        @"^(\s*(re|fwd?|rv|aw|wg|tr|enc|res)\s*(\[\d+\])?\s*:\s*|\s*\[[^\]]{1,40}\]\s*(?=\S))+",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Comment();
}
