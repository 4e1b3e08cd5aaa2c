using System.Runtime.CompilerServices;

namespace Dateline.Tests;

/// <summary>Where the files of the project are.</summary>
internal static class Project
{
    /// <summary>The root of the project.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../.."));

    /// <summary>The samples.</summary>
    public static string Samples => Path.Combine(Root, "samples");

    private static string Here([CallerFilePath] string path = "") => path;
}
