using Dateline.Language;
using Dateline.Language.Models;
using Dateline.Training.Data;

namespace Dateline.Training.Training;

/// <summary>
/// Puts other names of the same kind and length in the place of the names of a sentence, so that the context is learned and not
/// the few names of the training texts; trees stay as they are.
/// </summary>
internal sealed class Renamer
{
    private readonly Dictionary<(NameKind, int), List<string[]>> names = [];
    private readonly List<string> firstNames = [];
    private readonly List<string> surnames = [];

    /// <summary>Collects the names of the training sentences.</summary>
    public Renamer(IEnumerable<TrainingSentence> sentences)
    {
        foreach (var sentence in sentences.Where(s => s.Names is not null))
        {
            foreach (var name in NameTags.Names(sentence.Names))
            {
                Add(name.Kind, sentence.Forms[name.First..(name.Last + 1)]);
            }
        }
    }

    /// <summary>The sentence, now and then with other names.</summary>
    public TrainingSentence Change(TrainingSentence sentence, Random random)
    {
        if (sentence.Names is null || sentence.Names.All(tag => tag <= 0) || random.NextDouble() > 0.4)
        {
            return sentence;
        }
        var forms = (string[])sentence.Forms.Clone();
        foreach (var name in NameTags.Names(sentence.Names))
        {
            if (random.NextDouble() < 0.7)
            {
                Draw(name, random).CopyTo(forms, name.First);
            }
        }
        return sentence with { Forms = forms };
    }

    private void Add(NameKind kind, string[] forms)
    {
        if (!names.TryGetValue((kind, forms.Length), out var list))
        {
            names[(kind, forms.Length)] = list = [];
        }
        list.Add(forms);
        if (kind == NameKind.Person && forms.Length == 2)
        {
            firstNames.Add(forms[0]);
            surnames.Add(forms[1]);
        }
    }

    private string[] Draw(NameSpan name, Random random)
    {
        var length = name.Last - name.First + 1;
        var mixed = name.Kind == NameKind.Person && length <= 2 && random.NextDouble() < 0.7;
        if (mixed)
        {
            var surname = surnames[random.Next(surnames.Count)];
            return length == 1 ? [surname] : [firstNames[random.Next(firstNames.Count)], surname];
        }
        if (name.Kind == NameKind.Organization && length == 1 && random.NextDouble() < 0.35)
        {
            return [Acronym(random)];
        }
        var list = names[(name.Kind, length)];
        return list[random.Next(list.Count)];
    }

    private static string Acronym(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 6)).Select(_ => (char)('A' + random.Next(26))));
}
