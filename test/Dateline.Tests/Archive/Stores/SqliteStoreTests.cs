using Dateline.Archive;
using Dateline.Archive.Sqlite;

namespace Dateline.Tests.Archive.Stores;

public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dateline-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private protected override IStore Open()
    {
        var outcome = SqliteStore.Open(Path.Combine(folder, "test.db"));
        Assert.True(outcome.IsOk, outcome.Error?.Message);
        return outcome.Value;
    }
}
