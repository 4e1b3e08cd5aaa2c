using System.Text;
using Dateline.Language;
using Dateline.Language.Models;
using Dateline.Language.Text;

namespace Dateline.Training.Data;

/// <summary>Reads the project's own labelled sentences: one a line, names in brackets, "[LOC Lima]".</summary>
internal static class OwnNames
{
    /// <summary>The sentences of the files names-LANGUAGE*.txt in a folder, cut into words as the reader cuts them.</summary>
    public static IEnumerable<TrainingSentence> Read(string folder)
    {
        var segmenter = new Segmenter();
        foreach (var path in Directory.EnumerateFiles(folder, "names-*.txt").Order(StringComparer.Ordinal))
        {
            var language = new LanguageTag(Path.GetFileName(path)["names-".Length..][..2]);
            var lines = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#');
            foreach (var sentence in lines.SelectMany(line => Sentences(segmenter, line, language)))
            {
                yield return sentence;
            }
        }
    }

    /// <summary>The sentences that the wire forms make (<see cref="WireNames"/>), each form filled so many times.</summary>
    public static IEnumerable<TrainingSentence> ReadWire(string folder, int times, int seed)
    {
        var segmenter = new Segmenter();
        return WireNames
            .Read(folder, times, seed)
            .SelectMany(wire => Sentences(segmenter, wire.Line, new LanguageTag(wire.Language)));
    }

    private static IEnumerable<TrainingSentence> Sentences(Segmenter segmenter, string line, LanguageTag language)
    {
        var (text, names) = Parse(line);
        return segmenter.Segment(text, language).Select(segment => Sentence(segment, names, language));
    }

    private static TrainingSentence Sentence(
        SegmentedSentence segment,
        List<(TextSpan Span, NameKind Kind)> names,
        LanguageTag language
    )
    {
        var tags = new int[segment.Words.Count];
        foreach (var (span, kind) in names)
        {
            var inside = Enumerable.Range(0, tags.Length).Where(i => segment.Words[i].Span.Overlaps(span)).ToList();
            if (inside.Count > 0)
            {
                NameTags.Mark(tags, new NameSpan(inside[0], inside[^1], kind));
            }
        }
        return new TrainingSentence
        {
            Bank = language == LanguageTag.Spanish ? Bank.SpanishAncora : Bank.EnglishEwt,
            Forms = [.. segment.Words.Select(word => word.Form)],
            Names = tags,
        };
    }

    private static (string Text, List<(TextSpan, NameKind)> Names) Parse(string line)
    {
        var text = new StringBuilder();
        var names = new List<(TextSpan, NameKind)>();
        for (var at = 0; at < line.Length; at++)
        {
            var close = line[at] == '[' && at + 5 < line.Length && line[at + 4] == ' ' ? line.IndexOf(']', at) : -1;
            if (close < 0 || Kind(line.Substring(at + 1, 3)) is not { } kind)
            {
                text.Append(line[at]);
                continue;
            }
            var start = text.Length;
            text.Append(line, at + 5, close - at - 5);
            names.Add((new TextSpan(start, text.Length), kind));
            at = close;
        }
        return (text.ToString(), names);
    }

    private static NameKind? Kind(string label) =>
        label switch
        {
            "PER" => NameKind.Person,
            "ORG" => NameKind.Organization,
            "LOC" => NameKind.Location,
            "OTH" => NameKind.Other,
            _ => null,
        };
}
