using Dateline.Reading.Tails;
using Dateline.Tables;

namespace Dateline.Reading.Chats;

/// <summary>Lines that chat programs write themselves: media left out, posts deleted, members come and gone (<c>notices.tsv</c>).</summary>
internal static class ChatNotices
{
    private static readonly Lazy<ILookup<string, Pattern>> Patterns = new(() =>
        Table.Load("Reading/Chats/notices.tsv").Rows.Select(Pattern.Parse).ToLookup(p => p.Kind)
    );

    /// <summary>Whether a line stands for a file, or for a post that is gone.</summary>
    public static bool IsPlaceholder(string line) => Is("placeholder", line);

    /// <summary>Whether the program tells something of the chat.</summary>
    public static bool IsSystem(string line) => Is("system", line);

    private static bool Is(string kind, string line) => Patterns.Value[kind].Any(p => p.Matches(line));
}
