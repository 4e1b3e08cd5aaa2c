using Dateline.Reading;

namespace Dateline.App.Cli;

/// <summary>Tells on standard error what is worth knowing of an input and no error.</summary>
internal static class Notices
{
    /// <summary>The options, with notices written to standard error.</summary>
    public static ReadOptions WithNotices(this ReadOptions options, Streams streams) =>
        options with
        {
            Notice = notice => streams.Error.WriteLine($"{notice.Source}: {notice.Message}"),
        };
}
