namespace Dateline.Reading.Chats;

/// <summary>A post of a chat or channel.</summary>
/// <param name="Place">Where it stands in the export: a line, or the number of the message.</param>
/// <param name="Author">Who wrote it, as the export names the person, or <c>null</c>.</param>
/// <param name="Days">The days on which it can have been written.</param>
/// <param name="Text">Its text, lines separated by "\n".</param>
internal sealed record ChatPost(string Place, string? Author, DayRange Days, string Text)
{
    /// <summary>Whose post it is a copy of, where it was forwarded; it then appeared on the day or before.</summary>
    public string? ForwardedFrom { get; init; }
}

/// <summary>An export of a chat: its posts in their order.</summary>
/// <param name="Name">The name of the chat, or <c>null</c>.</param>
/// <param name="IsChannel">Whether it is a channel, where one publisher speaks to many.</param>
/// <param name="Posts">The posts; what the program itself notes is not among them.</param>
internal sealed record Chat(string? Name, bool IsChannel, IReadOnlyList<ChatPost> Posts);
