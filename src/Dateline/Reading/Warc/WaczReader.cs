using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Dateline.Reading.Warc.Pieces;

namespace Dateline.Reading.Warc;

/// <summary>One web archive inside a WACZ file.</summary>
internal sealed class WaczPart(string name, Stream stream, string? stated) : IDisposable
{
    private readonly HashingStream _hashing = new(stream);

    /// <summary>The path of the file and the name inside it, for messages.</summary>
    public string Name => name;

    public Stream Stream => _hashing;

    /// <summary>After reading: an error where the bytes are not those that datapackage.json names.</summary>
    public ReadError? Check() =>
        stated is null || _hashing.DigestOfAll() == stated
            ? null
            : new ReadError(
                name,
                ReadErrorCode.Malformed,
                "The bytes are not those that datapackage.json names: the file was changed."
            );

    public void Dispose() => _hashing.Dispose();
}

/// <summary>
/// Reads WACZ 1.1.1 (Webrecorder): a ZIP file with archives under <c>archive/</c> and digests in <c>datapackage.json</c>.
/// Indexes and lists of pages are not needed. Names inside are shown, never used as paths.
/// </summary>
internal static class WaczReader
{
    private const string Package = "datapackage.json";
    private const int LargestPackage = 16 << 20;

    public static IEnumerable<Outcome<WaczPart>> Read(string source, Stream stream)
    {
        if (!stream.CanSeek)
        {
            yield return new ReadError(
                source,
                ReadErrorCode.UnsupportedType,
                "A WACZ archive is read from its end: save it as a file."
            );
            yield break;
        }
        using var zip = Open(stream);
        if (zip is null)
        {
            yield return new ReadError(
                source,
                ReadErrorCode.Malformed,
                "The ZIP file is damaged or cut off: fetch it again."
            );
            yield break;
        }
        var digests = Digests(zip);
        foreach (var entry in zip.Entries.Where(IsArchive).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            yield return Part(source, entry, digests.GetValueOrDefault(entry.FullName));
        }
    }

    private static Outcome<WaczPart> Part(string source, ZipArchiveEntry entry, string? digest)
    {
        var name = $"{source}/{ArchiveName(entry)}";
        try
        {
            return new WaczPart(name, new CalmStream(entry.Open(), entry.CompressedLength), digest);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return new ReadError(name, ReadErrorCode.Malformed, "This part of the WACZ file is damaged.");
        }
    }

    private static ZipArchive? Open(Stream stream)
    {
        try
        {
            stream.Position = 0;
            var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Count >= 0 ? zip : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            return null;
        }
    }

    private static string ArchiveName(ZipArchiveEntry entry) =>
        new([.. entry.FullName.Select(c => char.IsControl(c) ? '?' : c)]);

    private static bool IsArchive(ZipArchiveEntry entry) =>
        ((string[])[".warc", ".warc.gz", ".warc.zst", ".arc", ".arc.gz"]).Any(end =>
            entry.FullName.EndsWith(end, StringComparison.OrdinalIgnoreCase)
        );

    // { "resources": [ { "path": "archive/data.warc.gz", "hash": "sha256:…" } ] }
    private static Dictionary<string, string> Digests(ZipArchive zip)
    {
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        if (zip.GetEntry(Package) is not { Length: < LargestPackage } entry)
        {
            return digests;
        }
        try
        {
            using var stream = new CalmStream(entry.Open(), entry.CompressedLength);
            using var json = JsonDocument.Parse(stream);
            foreach (var resource in json.RootElement.GetProperty("resources").EnumerateArray())
            {
                if (
                    resource.GetProperty("hash").GetString() is { } hash
                    && hash.StartsWith("sha256:", StringComparison.Ordinal)
                )
                {
                    digests[resource.GetProperty("path").GetString() ?? ""] = hash;
                }
            }
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or KeyNotFoundException or InvalidDataException)
        {
            // The list is optional: without it nothing is compared.
        }
        return digests;
    }

    /// <summary>
    /// Damaged compressed data, and data that unpack out of all proportion, end the stream; the reader of the archive then
    /// says what is missing.
    /// </summary>
    private sealed class CalmStream(Stream inner, long compressed) : ForwardStream
    {
        private long _length;

        public override int Read(byte[] buffer, int offset, int count)
        {
            try
            {
                var read = Proportion.IsLikely(_length, compressed) ? inner.Read(buffer, offset, count) : 0;
                _length += read;
                return read;
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
            {
                return 0;
            }
        }

        protected override void Dispose(bool disposing) => inner.Dispose();
    }
}

/// <summary>Digests what is read through it.</summary>
internal sealed class HashingStream(Stream inner) : ForwardStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        _hash.AppendData(buffer, offset, read);
        return read;
    }

    /// <summary>"sha256:" and the digest of all bytes, those not read yet included.</summary>
    public string DigestOfAll()
    {
        var rest = new byte[81920];
        while (Read(rest, 0, rest.Length) > 0) { }
        return "sha256:" + Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    protected override void Dispose(bool disposing)
    {
        _hash.Dispose();
        inner.Dispose();
    }
}
