using BenchmarkDotNet.Running;
using Dateline.Bench;

// usage: dotnet run -c Release --project bench/Dateline.Bench -- [--throughput FILE] | [BenchmarkDotNet's own options]
return args is ["--throughput", var articles] ? Throughput.Print(articles) : Switch(args);

static int Switch(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(args);
    return 0;
}
