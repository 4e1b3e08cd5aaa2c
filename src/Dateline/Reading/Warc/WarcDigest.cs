using System.Security.Cryptography;

namespace Dateline.Reading.Warc;

/// <summary>Digests as archives write them: "sha1:" and base 32 (RFC 4648) by old custom, or hexadecimal.</summary>
internal static class WarcDigest
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>"sha256:" and lower-case hexadecimal digits.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>"sha1:" and base 32, what most archives hold and are indexed by. It names bytes; it proves nothing.</summary>
    public static string Sha1(ReadOnlySpan<byte> bytes) => "sha1:" + Base32(Hash("sha1", bytes)!);

    /// <summary>Whether bytes have a stated digest; <c>null</c> where none of a known kind is stated.</summary>
    public static bool? Holds(string? stated, ReadOnlySpan<byte> bytes)
    {
        if (
            stated?.Split(':', 2) is not [var name, var value]
            || Hash(name.Trim().ToLowerInvariant(), bytes) is not { } hash
        )
        {
            return null;
        }
        var digits = value.Trim().TrimEnd('=');
        return digits.Equals(Base32(hash), StringComparison.OrdinalIgnoreCase)
            || digits.Equals(Convert.ToHexString(hash), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Base 32 without padding.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new char[(bytes.Length * 8 + 4) / 5];
        for (var i = 0; i < text.Length; i++)
        {
            var (index, bit) = (i * 5 / 8, i * 5 % 8);
            var pair = bytes[index] << 8 | (index + 1 < bytes.Length ? bytes[index + 1] : 0);
            text[i] = Alphabet[pair >> (11 - bit) & 31];
        }
        return new string(text);
    }

#pragma warning disable CA5350, CA5351 // Old digests are checked as they were written, not trusted.
    private static byte[]? Hash(string name, ReadOnlySpan<byte> bytes) =>
        name switch
        {
            "sha1" or "sha-1" => SHA1.HashData(bytes),
            "sha256" or "sha-256" => SHA256.HashData(bytes),
            "sha512" or "sha-512" => SHA512.HashData(bytes),
            "md5" => MD5.HashData(bytes),
            _ => null,
        };
#pragma warning restore CA5350, CA5351
}
