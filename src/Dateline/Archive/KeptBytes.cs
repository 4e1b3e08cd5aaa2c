using System.Security.Cryptography;

namespace Dateline.Archive;

/// <summary>
/// The exact bytes that were read, kept under their SHA-256. For pages, <see cref="Head"/> is everything that comes
/// before the payload in a WARC 1.1 record (WARC headers, blank line, HTTP headers, blank line), so that
/// <c>Head + Payload</c>, closed by two line ends, is the record again, byte for byte. Writing and reading WARC is the
/// reading stage's; whoever composes both hands the parts over.
/// </summary>
/// <param name="Payload">The bytes as they were read.</param>
/// <param name="MediaType">"text/html", or <c>null</c> where nobody said.</param>
/// <param name="Head">The bytes before the payload in its WARC record; empty where there is no record.</param>
public sealed record KeptBytes(ReadOnlyMemory<byte> Payload, string? MediaType, ReadOnlyMemory<byte> Head)
{
    /// <summary>SHA-256 of <see cref="Payload"/>, lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Payload.Span));
}
