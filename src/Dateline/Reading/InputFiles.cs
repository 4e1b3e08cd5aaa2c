namespace Dateline.Reading;

/// <summary>The files of a folder.</summary>
internal static class InputFiles
{
    /// <summary>All files below a folder in ordinal order of their paths; hidden ones and links to folders are passed over.</summary>
    public static IEnumerable<string> Below(string folder)
    {
        var everything = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        return Directory.EnumerateFiles(folder, "*", everything).Order(StringComparer.Ordinal);
    }
}
