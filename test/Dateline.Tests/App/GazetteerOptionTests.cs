namespace Dateline.Tests.App;

public sealed class GazetteerOptionTests : IDisposable
{
    private const string Report =
        "HAVANA - Crews repaired the road to Loma Verdeja on Monday, the Cuban ministry of transport said. "
        + "The people of Loma Verdeja had waited for two years.";

    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void A_place_of_the_users_has_its_coordinates()
    {
        File.WriteAllText(_file, "name\tlatitude\tlongitude\tcountry\nLoma Verdeja\t20.5\t-76.25\tCUB\n");
        var (code, output, _) = Shell.Run(["read", "--format", "jsonl", "--gazetteer", _file, "-"], Report);
        Assert.Equal(0, code);
        Assert.Contains("\"latitude\":20.5,\"longitude\":-76.25", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_line_is_named_and_nothing_is_read()
    {
        File.WriteAllText(_file, "name\tlatitude\tlongitude\nLoma Verdeja\tnorth\t-76.25\n");
        var (code, output, error) = Shell.Run(["read", "--gazetteer", _file, "-"], Report);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains($"{_file}:2: a line needs", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var (code, _, error) = Shell.Run(["read", "--gazetteer", _file + ".none", "-"], Report);
        Assert.Equal(2, code);
        Assert.StartsWith(_file + ".none: ", error, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_file);
}
