using System.CommandLine;
using System.Text;
using Dateline.Identification;
using Dateline.Language;
using Dateline.Language.Conllu;

namespace Dateline.App.Cli;

/// <summary><c>dateline parse INPUT… [--language xx] [--tokenized]</c>: sentences, words, trees and names as CoNLL-U.</summary>
internal static class ParseCommand
{
    private const string StandardInput = "-";

    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Text in UTF-8, a paragraph a line; with --tokenized CoNLL-U: files, or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var language = new Option<string?>("--language")
        {
            Description = "The language of the text, en or es; without it the text tells",
        };
        var tokenized = new Option<bool>("--tokenized")
        {
            Description = "Sentences and words are given as CoNLL-U; everything else is made anew",
        };
        var command = new Command("parse", "Analyse sentences and print them as CoNLL-U (Universal Dependencies).")
        {
            inputs,
            language,
            tokenized,
        };
        command.SetAction(parse =>
            Run(parse.GetRequiredValue(inputs), parse.GetValue(language), parse.GetValue(tokenized), streams)
        );
        return command;
    }

    private static int Run(string[] inputs, string? language, bool tokenized, Streams streams)
    {
        var status = ExitCode.Done;
        using var output = new StreamWriter(streams.Output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        foreach (var input in inputs)
        {
            var outcome = Analyse(input, language, tokenized, streams.Input);
            if (outcome.IsOk)
            {
                ConlluWriter.Write(WithDocument(ConlluWriter.Of(outcome.Value), input), output);
                continue;
            }
            streams.Error.WriteLine($"{outcome.Error.Source}: {outcome.Error.Message}");
            status = ExitCode.SomeFailed;
        }
        return status;
    }

    private static Outcome<AnnotatedText> Analyse(string input, string? language, bool tokenized, Stream standardInput)
    {
        if (input != StandardInput && !File.Exists(input))
            return new ReadError(input, ReadErrorCode.NotFound, "no such file");
        using var reader = new StreamReader(
            input == StandardInput ? standardInput : File.OpenRead(input),
            Encoding.UTF8
        );
        if (!tokenized)
            return AnalyseText(reader.ReadToEnd(), input, language);
        var given = ConlluReader.Read(reader, input);
        if (!given.IsOk)
            return given.Error;
        var tag = Chosen(language, GivenWords.TextOf(given.Value));
        return IsKnown(tag) ? GivenWords.Annotate(given.Value, tag) : Unsupported(input, tag);
    }

    private static Outcome<AnnotatedText> AnalyseText(string text, string input, string? language)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new ReadError(input, ReadErrorCode.Empty, "no text in it");
        var tag = Chosen(language, text);
        return IsKnown(tag) ? TextAnalyzers.Default.Annotate(text, tag) : Unsupported(input, tag);
    }

    // Too little to tell its language is analysed as English.
    private static LanguageTag Chosen(string? language, string text)
    {
        var tag = language is null ? LanguageIdentifier.Identify(text) : new LanguageTag(language);
        return tag == LanguageTag.Unknown ? LanguageTag.English : tag;
    }

    private static bool IsKnown(LanguageTag tag) => tag.Primary is "en" or "es";

    private static ReadError Unsupported(string input, LanguageTag tag) =>
        new(
            input,
            ReadErrorCode.UnsupportedLanguage,
            $"its language is {tag}; sentences are analysed in en and es (--language says which, where the text misleads)"
        );

    private static ConlluText WithDocument(ConlluText text, string input) =>
        new([
            text.Sentences[0] with
            {
                Comments = [$"newdoc id = {input}", .. text.Sentences[0].Comments],
            },
            .. text.Sentences.Skip(1),
        ]);
}
