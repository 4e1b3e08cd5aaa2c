namespace Dateline.Archive.Joining;

/// <summary>A sum of weighted evidence (in log-odds) as a confidence from 0 to 1.</summary>
internal static class Logistic
{
    /// <summary>1 / (1 + e^-x), rounded to four places so that one machine's last bits do not show.</summary>
    public static double Of(double logOdds) => Math.Round(1 / (1 + Math.Exp(-logOdds)), 4);
}
