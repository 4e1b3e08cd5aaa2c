using System.Diagnostics;
using Dateline.Training.Data;
using Dateline.Training.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Dateline.Training.Training;

/// <summary>How a model is trained.</summary>
internal sealed record Schedule
{
    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 20;

    /// <summary>The highest rate; it rises over the first steps and falls to nothing at the end.</summary>
    public double Rate { get; init; } = 0.002;

    /// <summary>Positions in a batch.</summary>
    public int Positions { get; init; } = 1500;

    /// <summary>The share of channels dropped.</summary>
    public double Dropout { get; init; } = 0.2;

    /// <summary>The share of words whose form is hidden.</summary>
    public double Hide { get; init; } = 0.1;

    /// <summary>The source of chance.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>Trains a model on a corpus.</summary>
internal sealed class Trainer(Model model, Corpus corpus, Schedule schedule, Action<string> log)
{
    private readonly Renamer renamer = new(corpus.Train);

    /// <summary>Trains, measures and saves after each epoch.</summary>
    public void Run(string checkpoint, int done)
    {
        for (var epoch = done + 1; epoch <= schedule.Epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var loss = Epoch(epoch);
            model.Save(checkpoint, epoch);
            var used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            log($"epoch {epoch} loss {loss:F3} {clock.Elapsed.TotalSeconds:F0} s, cpu {used.TotalSeconds:F0} s");
            foreach (var (name, sentences) in corpus.Dev)
            {
                log($"  {name}: {Evaluation.Measure(model, sentences)}");
            }
        }
    }

    private double Epoch(int epoch)
    {
        var random = new Random(schedule.Seed * 1000 + epoch);
        var sentences = corpus
            .Train.Select(s => Augment.Change(renamer.Change(s, random), random))
            .Where(s => s.Forms.Length <= 120);
        var ordered = sentences.OrderBy(s => s.Forms.Length + random.NextDouble() * 3).ToList();
        var groups = Batch.Group(ordered, schedule.Positions).OrderBy(_ => random.Next()).ToList();
        var total = 0.0;
        for (var i = 0; i < groups.Count; i++)
        {
            var progress = (epoch - 1 + (double)i / groups.Count) / schedule.Epochs;
            total += Step(groups[i], Rate(progress, (epoch - 1) * groups.Count + i), random);
            if (i % 10 == 9)
            {
                // The collector does not see the memory of tensors that the backward pass leaves behind.
                GC.Collect();
            }
            if (i % 100 == 99)
            {
                log($"  {epoch}: {i + 1} of {groups.Count}, loss {total / (i + 1):F3}");
            }
        }
        return total / groups.Count;
    }

    private double Rate(double progress, int step) =>
        schedule.Rate * Math.Min(1, (step + 1) / 200.0) * (1 + Math.Cos(Math.PI * progress)) / 2;

    private double Step(List<TrainingSentence> sentences, double rate, Random random)
    {
        using var scope = NewDisposeScope();
        var batch = Batch.Make(sentences, model.Bags, () => random.NextDouble() < schedule.Hide);
        var words = model.WordsOf(batch).requires_grad_(true);
        var (x, mask) = model.Encode(batch, words, schedule.Dropout);
        var loss = new Losses(model.Heads, model.Labels).Sum(batch, x, mask);
        loss.backward();
        var gradient = words.grad!;
        var norm = Math.Sqrt(Math.Pow(model.Weights.GradientNorm(), 2) + gradient.square().sum().ToDouble());
        var clip = Math.Min(1, 5 / (norm + 1e-9));
        model.Weights.Step(rate, clip);
        model.Table.Step(batch.Words, gradient.data<float>().ToArray(), (float)rate, (float)clip);
        return loss.ToDouble();
    }
}
