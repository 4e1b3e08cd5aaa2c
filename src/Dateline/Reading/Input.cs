namespace Dateline.Reading;

/// <summary>What a person gave to be read: a file, a folder, or a stream such as standard input.</summary>
/// <param name="Name">The path as it was given, or "-" for standard input; it becomes <see cref="Article.Source"/>.</param>
/// <param name="Stream">The bytes, where they do not come from the file system; read once, and not closed.</param>
public sealed record Input(string Name, Stream? Stream = null)
{
    /// <summary>The name by which a command line means standard input.</summary>
    public const string StandardInputName = "-";

    /// <summary>How the bytes were captured, where they come from a server.</summary>
    internal Capture? Capture { get; init; }

    /// <summary>Why there are no bytes, where an address could not be fetched.</summary>
    internal ReadError? Error { get; init; }

    /// <summary>A file or a folder.</summary>
    public static Input Path(string path) => new(path);

    /// <summary>The bytes of a stream, named "-".</summary>
    public static Input StandardInput(Stream stream) => new(StandardInputName, stream);
}
