namespace Dateline.App.Cli;

/// <summary>The version of this program, as readings and automatic judgements name it.</summary>
internal static class ProgramVersion
{
    /// <summary>"0.1.0".</summary>
    public static string Current { get; } = typeof(ProgramVersion).Assembly.GetName().Version!.ToString(3);
}
