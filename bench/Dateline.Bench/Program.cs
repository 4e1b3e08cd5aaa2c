using System.Globalization;
using BenchmarkDotNet.Running;
using Dateline.Bench;
using Dateline.Bench.Archive;
using Dateline.Bench.Pages;

// usage: dotnet run -c Release --project bench/Dateline.Bench -- [--throughput FILE] | [--pages ours|smartreader FOLDER] | [--archive FILE COUNT] | [--crash FILE ROUNDS] | [BenchmarkDotNet's own options]
return args switch
{
    ["--pages", var reader, var folder] => PageSpeed.Print(reader, folder),
    ["--throughput", var articles] => Throughput.Print(articles),
    ["--archive", var file, var count] => ArchiveScale.Print(file, int.Parse(count, CultureInfo.InvariantCulture)),
    ["--crash", var file, var rounds] => CrashRounds.Print(file, int.Parse(rounds, CultureInfo.InvariantCulture)),
    ["--crash-worker", var way, var file, var seed] => CrashWorker.Run(
        way,
        file,
        int.Parse(seed, CultureInfo.InvariantCulture)
    ),
    _ => Switch(args),
};

static int Switch(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(args);
    return 0;
}
