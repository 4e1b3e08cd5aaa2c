namespace Dateline.Reading.Charsets;

/// <summary>Charsets of seven bits that change their meaning by escapes (ISO 2022).</summary>
internal static class EscapedCharsets
{
    /// <summary>The name of the charset whose escapes stand in the bytes, or <c>null</c>.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("\u001B$)C"u8) >= 0 ? "iso-2022-kr"
        : bytes.IndexOf("\u001B$B"u8) >= 0 || bytes.IndexOf("\u001B$@"u8) >= 0 ? "iso-2022-jp"
        : null;
}
