using Dateline.Archive;
using Dateline.Archive.Memory;

namespace Dateline.Tests.Archive.Stores;

public sealed class MemoryStoreTests : StoreContract
{
    private protected override IStore Open() => new MemoryStore();
}
