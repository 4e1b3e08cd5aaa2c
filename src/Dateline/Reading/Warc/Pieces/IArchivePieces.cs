namespace Dateline.Reading.Warc.Pieces;

/// <summary>
/// The decompressed bytes of an archive in the pieces in which it was compressed: the members of a gzip file, or the one
/// piece of a file that is not compressed. A damaged piece ends early, and the next one begins where a beginning is found.
/// </summary>
internal interface IArchivePieces
{
    /// <summary>Whether offsets of the file and of the decompressed bytes are the same.</summary>
    bool IsPlain { get; }

    /// <summary>Where in the file the piece begins.</summary>
    long PieceOffset { get; }

    /// <summary>Goes to the next piece; false at the end of the file.</summary>
    bool Next();

    /// <summary>The next bytes of the piece; 0 at its end.</summary>
    int Read(Span<byte> buffer);

    /// <summary>The damage met since the last call, or <c>null</c>.</summary>
    ArchiveFault? TakeFault();
}

/// <summary>What is wrong with an archive, and where.</summary>
/// <param name="Offset">The byte of the file.</param>
/// <param name="Message">For a person.</param>
internal sealed record ArchiveFault(long Offset, string Message);
