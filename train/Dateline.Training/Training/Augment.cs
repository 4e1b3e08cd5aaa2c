using Dateline.Training.Data;

namespace Dateline.Training.Training;

/// <summary>Makes training sentences look like the text that will come: capitals, lower case, curly marks, no full stop.</summary>
internal static class Augment
{
    /// <summary>The sentence, now and then changed in its looks; its labels stay.</summary>
    public static TrainingSentence Change(TrainingSentence sentence, Random random)
    {
        if (sentence.Bank == Bank.SpanishCess && random.NextDouble() < 0.5)
        {
            // The reader always says AnCora, and must know there too what only CESS-ESP teaches.
            sentence = sentence with
            {
                Bank = Bank.SpanishAncora,
            };
        }
        var draw = random.NextDouble();
        return draw < 0.03 ? Map(sentence, form => form.ToUpperInvariant())
            : draw < 0.05 ? Map(sentence, form => form.ToLowerInvariant())
            : draw < 0.07 ? Map(sentence, Title)
            : draw < 0.15 ? Map(sentence, Curl)
            : draw < 0.18 ? DropStop(sentence)
            : sentence;
    }

    private static TrainingSentence Map(TrainingSentence sentence, Func<string, string> change) =>
        sentence with
        {
            Forms = [.. sentence.Forms.Select(change)],
        };

    private static string Title(string form) => form.Length > 3 ? char.ToUpperInvariant(form[0]) + form[1..] : form;

    private static string Curl(string form) =>
        form switch
        {
            "\"" or "``" or "''" => "”",
            "--" => "—",
            _ => form.Replace('\'', '’'),
        };

    private static TrainingSentence DropStop(TrainingSentence sentence)
    {
        var last = sentence.Forms.Length - 1;
        if (last < 1 || sentence.Forms[last] != "." || sentence.Heads?.Contains(last + 1) == true)
        {
            return sentence;
        }
        return sentence with
        {
            Forms = sentence.Forms[..last],
            Upos = sentence.Upos?[..last],
            Feats = sentence.Feats?[..last],
            Heads = sentence.Heads?[..last],
            Deprels = sentence.Deprels?[..last],
            Names = sentence.Names?[..last],
        };
    }
}
