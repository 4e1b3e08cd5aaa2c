namespace Dateline.Reading;

/// <summary>The exact bytes that an article was read from, decompressed where they came compressed.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="MediaType">What they were taken for: "text/html", "application/pdf", "text/plain" …</param>
/// <param name="TargetUri">The address that they were captured from, where an archive or server states it.</param>
/// <param name="At">When they were captured, where an archive or server states it.</param>
public sealed record ReadPayload(ReadOnlyMemory<byte> Bytes, string MediaType, string? TargetUri, DateTimeOffset? At);
