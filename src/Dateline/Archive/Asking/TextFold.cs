using Dateline.Unicode;

namespace Dateline.Archive.Asking;

/// <summary>Texts as they are compared: lower case, no accents, single spaces; every script is kept.</summary>
internal static class TextFold
{
    /// <summary>The folded text: "  Díaz-Canel " is "diaz-canel".</summary>
    public static string Of(string text) =>
        string.Join(
            ' ',
            Accents
                .Remove(text)
                .ToLowerInvariant()
                .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
}
