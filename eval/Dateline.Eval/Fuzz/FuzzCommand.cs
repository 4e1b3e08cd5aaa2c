using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SharpFuzz;

namespace Dateline.Eval.Fuzz;

/// <summary>
/// <c>fuzz READER FOLDER</c>: runs a reader on damaged copies of the files of a folder, guided by the branches that they
/// take. The library is instrumented by SharpFuzz in a copy beside the program, and the loop runs there.
/// </summary>
internal static class FuzzCommand
{
    private const int LongestSeed = 60_000;
    private const int MostFiles = 2_000;

    private static readonly Argument<string> Reader = new("READER")
    {
        Description = "Which reader: " + string.Join(", ", FuzzTargets.All.Keys),
    };

    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "Inputs to damage" };

    private static readonly Option<double> Minutes = new("--minutes")
    {
        Description = "How long",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<DirectoryInfo> Failures = new("--failures")
    {
        Description = "Where inputs that fail are kept",
        DefaultValueFactory = _ => new DirectoryInfo("fuzz-failures"),
    };

    private static readonly Option<int> Seed = new("--seed") { Description = "The beginning of chance" };

    private static readonly Option<bool> IsInstrumented = new("--instrumented") { Hidden = true };

    public static Command Command()
    {
        Reader.AcceptOnlyFromAmong([.. FuzzTargets.All.Keys]);
        var command = new Command("fuzz", "Damaged inputs: no exception, no hang, no memory without measure")
        {
            Reader,
            Folder,
            Minutes,
            Failures,
            Seed,
            IsInstrumented,
        };
        command.SetAction(result => result.GetValue(IsInstrumented) ? Run(result) : Instrument(result));
        return command;
    }

    private static int Instrument(ParseResult result)
    {
        var folder = Directory.CreateTempSubdirectory("dateline-fuzz");
        try
        {
            CopyTo(AppContext.BaseDirectory, folder.FullName);
            Fuzzer.Instrument(
                Path.Combine(folder.FullName, "Dateline.dll"),
                type => type.StartsWith("Dateline.Reading", StringComparison.Ordinal),
                Options.Value
            );
            return Start(Path.Combine(folder.FullName, "Dateline.Eval.dll"), result);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Start(string program, ParseResult result)
    {
        using var process = Process.Start(
            "dotnet",
            [
                program,
                "fuzz",
                result.GetRequiredValue(Reader),
                result.GetRequiredValue(Folder).FullName,
                "--minutes",
                result.GetValue(Minutes).ToString(CultureInfo.InvariantCulture),
                "--failures",
                result.GetRequiredValue(Failures).FullName,
                "--seed",
                result.GetValue(Seed).ToString(CultureInfo.InvariantCulture),
                "--instrumented",
            ]
        );
        process.WaitForExit();
        return process.ExitCode;
    }

    private static void CopyTo(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static int Run(ParseResult result)
    {
        var name = result.GetRequiredValue(Reader);
        var loop = new FuzzLoop(FuzzTargets.All[name], name, result.GetRequiredValue(Failures), result.GetValue(Seed));
        var seeds = result
            .GetRequiredValue(Folder)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .OrderBy(f => f.FullName, StringComparer.Ordinal)
            .Where(f => f.Length is > 0 and <= LongestSeed)
            .Take(MostFiles)
            .Select(f => File.ReadAllBytes(f.FullName));
        var time = TimeSpan.FromMinutes(result.GetValue(Minutes));
        var thread = new Thread(() => loop.Run(seeds, time), maxStackSize: 1 << 20) { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromSeconds(1)) && !loop.IsHanging()) { }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {loop.Runs} runs, {loop.Branches} branches, {loop.Seeds} seeds, {loop.Failures} failures"
            )
        );
        return loop.Failures > 0 ? 1 : 0;
    }
}
