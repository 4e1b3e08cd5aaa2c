namespace Dateline.Archive.Sqlite;

/// <summary>Kept bytes.</summary>
internal static class KeptRows
{
    public static KeptBytes? Find(Database database, string sha256, long sequence)
    {
        byte[] sha;
        try
        {
            sha = Convert.FromHexString(sha256);
        }
        catch (FormatException)
        {
            return null;
        }
        return database
            .All(
                "SELECT payload, length, media, head FROM kept WHERE sha = $1 AND seq <= $2",
                r => new KeptBytes(
                    Packed.Unpack(r.GetFieldValue<byte[]>(0), r.GetInt32(1)),
                    r.IsDBNull(2) ? null : r.GetString(2),
                    Packed.UnpackAll(r.GetFieldValue<byte[]>(3))
                ),
                sha,
                sequence
            )
            .FirstOrDefault();
    }

    public static void Add(Database database, KeptBytes bytes, byte[] packed, long sequence) =>
        database.Run(
            "INSERT INTO kept (sha, seq, media, head, length, payload) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
            Convert.FromHexString(bytes.Sha256),
            sequence,
            bytes.MediaType,
            Packed.PackAll(bytes.Head.Span),
            (long)bytes.Payload.Length,
            packed
        );
}
