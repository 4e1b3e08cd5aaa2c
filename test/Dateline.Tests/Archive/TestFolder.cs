namespace Dateline.Tests.Archive;

/// <summary>Folders for files of tests: in memory where the system has such a place, so that syncing costs nothing.</summary>
internal static class TestFolder
{
    private const string InMemory = "/dev/shm";

    public static string Create()
    {
        var root = Directory.Exists(InMemory) ? InMemory : Path.GetTempPath();
        return Directory.CreateDirectory(Path.Combine(root, "dateline-" + Path.GetRandomFileName())).FullName;
    }
}
