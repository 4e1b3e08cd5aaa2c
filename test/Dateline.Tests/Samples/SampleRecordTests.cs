using Dateline.Tests.App;

namespace Dateline.Tests.Samples;

/// <summary>
/// The samples give the records that a person checked. A change that means to alter one runs the tests with
/// DATELINE_ACCEPT=1 in the environment, reads the difference, and commits it.
/// </summary>
public sealed class SampleRecordTests
{
    private static readonly string Expected = Path.Combine(Project.Root, "test/Dateline.Tests/Samples");

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Project.Samples).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_gives_its_record(string sample)
    {
        var (code, output, _) = Shell.Run(["read", Path.Combine(Project.Samples, sample)]);
        var path = Path.Combine(Expected, sample + ".record.txt");
        var record = output.Replace(Project.Root + "/", "", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("DATELINE_ACCEPT") == "1")
            File.WriteAllText(path, record);
        Assert.Equal(0, code);
        Assert.Equal(File.ReadAllText(path), record);
    }
}
