namespace Dateline.App.Cli;

/// <summary>What the program says by its exit code.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>At least one report could not be read; the others were.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line was wrong; nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>The archive could not be opened, read or written; what was said to be done before is kept.</summary>
    public const int StoreFailed = 3;
}
