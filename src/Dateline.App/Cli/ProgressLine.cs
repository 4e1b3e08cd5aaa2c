namespace Dateline.App.Cli;

/// <summary>Counts reports on standard error: a moving line on a terminal, one closing line elsewhere; nothing for a single report.</summary>
internal sealed class ProgressLine(TextWriter error, bool moving) : IDisposable
{
    private int read;
    private bool drawn;

    /// <summary>One more report is done.</summary>
    public void Step()
    {
        read++;
        if (!moving || read < 2)
            return;
        drawn = true;
        error.Write($"\r{read.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} reports");
    }

    /// <summary>All are done.</summary>
    public void Finish(int failed)
    {
        Clear();
        if (read > 1)
            error.WriteLine(
                failed == 0 ? $"{read} reports read" : $"{read - failed} reports read, {failed} could not be read"
            );
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private void Clear()
    {
        if (drawn)
            error.Write("\r                    \r");
        drawn = false;
    }
}
