using System.CommandLine;
using System.Text;
using Dateline.Identification;
using Dateline.Language;
using Dateline.Language.Conllu;

namespace Dateline.App.Cli;

/// <summary><c>dateline parse INPUT… [--language xx] [--tokenized]</c>: sentences, words, trees and names as CoNLL-U.</summary>
internal static class Parse
{
    private static readonly Argument<string[]> Inputs = new("INPUT")
    {
        Description = "Text files in UTF-8, a paragraph a line; or CoNLL-U with --tokenized; - is standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Language = new("--language")
    {
        Description = "The language of the text (en, es); without it the text tells",
    };

    private static readonly Option<bool> Tokenized = new("--tokenized")
    {
        Description = "The input is CoNLL-U; its sentences and words are kept, everything else is made anew",
    };

    /// <summary>The command, ready to be added to the root.</summary>
    public static Command Command()
    {
        var command = new Command("parse", "Analyse sentences and write them as CoNLL-U (Universal Dependencies)")
        {
            Inputs,
            Language,
            Tokenized,
        };
        command.SetAction(result =>
            Run(
                result.GetValue(Inputs) ?? [],
                result.GetValue(Language),
                result.GetValue(Tokenized),
                result.InvocationConfiguration.Output,
                result.InvocationConfiguration.Error
            )
        );
        return command;
    }

    /// <summary>Analyses every input in turn; what cannot be read is told on <paramref name="errors"/> and the rest goes on.</summary>
    /// <returns>0, or 1 where an input could not be read.</returns>
    internal static int Run(string[] inputs, string? language, bool tokenized, TextWriter output, TextWriter errors)
    {
        var status = 0;
        foreach (var input in inputs)
        {
            var outcome = Analyse(input, language, tokenized);
            if (outcome.IsOk)
                ConlluWriter.Write(WithDocument(ConlluWriter.Of(outcome.Value), input), output);
            else
                status = Tell(outcome.Error, errors);
        }
        output.Flush();
        return status;
    }

    private static int Tell(ReadError error, TextWriter errors)
    {
        errors.WriteLine($"{error.Source}: {error.Message}");
        return 1;
    }

    private static Outcome<AnnotatedText> Analyse(string input, string? language, bool tokenized)
    {
        if (input != "-" && !File.Exists(input))
            return new ReadError(input, ReadErrorCode.NotFound, "no such file");
        using var reader = Open(input);
        if (!tokenized)
            return AnalyseText(reader.ReadToEnd(), input, language);
        var given = ConlluReader.Read(reader, input);
        return given.IsOk
            ? GivenWords.Annotate(given.Value, Chosen(language, GivenWords.TextOf(given.Value)))
            : given.Error;
    }

    private static Outcome<AnnotatedText> AnalyseText(string text, string input, string? language) =>
        string.IsNullOrWhiteSpace(text)
            ? new ReadError(input, ReadErrorCode.Empty, "no text in it")
            : TextAnalyzers.Default.Annotate(text, Chosen(language, text));

    private static LanguageTag Chosen(string? language, string text) =>
        language is null ? LanguageIdentifier.Identify(text) : new LanguageTag(language);

    private static TextReader Open(string input) =>
        input == "-"
            ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8)
            : new StreamReader(input, Encoding.UTF8);

    private static ConlluText WithDocument(ConlluText text, string input) =>
        new([
            text.Sentences[0] with
            {
                Comments = [$"newdoc id = {input}", .. text.Sentences[0].Comments],
            },
            .. text.Sentences.Skip(1),
        ]);
}
