using Dateline.Training.Data;
using Dateline.Training.Export;
using Dateline.Training.Network;
using Dateline.Training.Training;
using TorchSharp;

var options = Enumerable
    .Range(0, args.Length - 1)
    .Where(i => args[i].StartsWith("--", StringComparison.Ordinal))
    .ToDictionary(i => args[i][2..], i => args[i + 1]);
string Option(string name, string otherwise) => options.GetValueOrDefault(name, otherwise);
double Number(string name, double otherwise) =>
    options.TryGetValue(name, out var text)
        ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
        : otherwise;

var corpus = Corpus.Read(
    options["data"],
    Option("own", "train/Dateline.Training/data"),
    options.GetValueOrDefault("more"),
    options.ContainsKey("everything"),
    Console.WriteLine
);
if (args[0] == "convert")
{
    return;
}
torch.set_num_threads(1);
torch.set_num_interop_threads(1);
var work = Directory.CreateDirectory(Option("work", "artifacts/training")).FullName;
var vectorPath = Path.Combine(work, "vectors.bin");
if (!File.Exists(vectorPath))
{
    var wanted = corpus
        .Train.SelectMany(s => s.Forms)
        .Select(f => f.ToLowerInvariant())
        .ToHashSet(StringComparer.Ordinal);
    VectorTable.Make(options["vectors"], options["data"], wanted).Save(vectorPath);
}
var vectors = VectorTable.Load(vectorPath);
Console.WriteLine(
    $"{corpus.Train.Count} sentences, {corpus.Train.Sum(s => s.Forms.Length)} words, {vectors.Scales.Length} vectors, {vectors.Keys.Length} forms with one"
);
var labels = Labels.Collect(corpus.Train);
var schedule = new Schedule
{
    Epochs = (int)Number("epochs", 20),
    Rate = Number("rate", 0.002),
    Dropout = Number("dropout", 0.2),
    Hide = Number("hide", 0.1),
    Seed = (int)Number("seed", 1),
};
var model = new Model(new Sizes { Blocks = (int)Number("blocks", 3) }, labels, vectors, schedule.Seed);
var checkpoint = Path.Combine(work, "model.checkpoint");
if (options.TryGetValue("start", out var start) && !File.Exists(checkpoint))
{
    model.Start(start);
}
var done = File.Exists(checkpoint) ? model.Load(checkpoint) : 0;
if (args[0] == "export")
{
    Console.WriteLine(Exporter.Write(model, corpus, options["data"], options["out"]));
    ReferenceWriter.Write(model, Option("own", "train/Dateline.Training/data"), options["out"] + ".reference.tsv");
    foreach (var (name, sentences) in corpus.Dev)
    {
        Console.WriteLine($"{name}: {Evaluation.Measure(model, sentences)}");
    }
    return;
}
new Trainer(model, corpus, schedule, Console.WriteLine).Run(checkpoint, done);
