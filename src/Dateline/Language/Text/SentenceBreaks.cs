namespace Dateline.Language.Text;

/// <summary>
/// Decides behind which tokens of a paragraph a sentence ends. A mark that ends sentences does so unless what
/// follows goes on with it: a small letter, a comma, the name after a title.
/// </summary>
internal sealed class SentenceBreaks(Conventions conventions)
{
    /// <summary>The index one past the last token of the sentence that begins at <paramref name="first"/>.</summary>
    public int EndOfSentence(string text, IReadOnlyList<Token> tokens, int first, int count)
    {
        if (CapitalsHeading.End(text, tokens, first) is > 0 and var heading)
            return heading;
        for (var at = first; at < count; at++)
        {
            if (!MayEnd(text, tokens, first, at))
                continue;
            var after = SkipClosers(text, tokens, at + 1, count);
            if (after >= count)
                return count;
            if (IsBreak(text, tokens, at, after, count))
                return after;
            at = after - 1;
        }
        return count;
    }

    private static bool MayEnd(string text, IReadOnlyList<Token> tokens, int first, int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Abbreviation)
            return true;
        if (token.Kind != TokenKind.Mark || !IsTerminator(text[token.Start]))
            return false;
        return !IsEnumerator(text, tokens, first, at);
    }

    private static bool IsTerminator(char c) =>
        c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or '۔';

    // "1. Item", "a. Item": the stop belongs to the number of the item.
    private static bool IsEnumerator(string text, IReadOnlyList<Token> tokens, int first, int at) =>
        text[tokens[at].Start] == '.'
        && tokens[at].Length == 1
        && at == first + 1
        && tokens[first] is { Length: <= 2 } head
        && (head.Kind == TokenKind.Number || (head.Length == 1 && head.Kind == TokenKind.Word));

    // Quotation marks and brackets that close belong to the sentence they close.
    private static int SkipClosers(string text, IReadOnlyList<Token> tokens, int at, int count)
    {
        while (at < count && Closes(text, tokens, at))
            at++;
        return at;
    }

    private static bool Closes(string text, IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Mark)
            return false;
        var c = text[token.Start];
        if (Letters.IsClosing(c) || IsTerminator(c))
            return true;
        var isGlued = tokens[at - 1].End == token.Start;
        return Letters.IsQuote(c) && !Letters.IsOpening(c) && isGlued && !OpensNext(text, tokens, at);
    }

    // "stop."Next: a straight mark between two words without spaces could be either; one with a space behind closes.
    private static bool OpensNext(string text, IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at + 1].Start == tokens[at].End
        && tokens[at + 1].Kind is TokenKind.Word or TokenKind.Number;

    private bool IsBreak(string text, IReadOnlyList<Token> tokens, int at, int after, int count)
    {
        var next = SkipOpeners(text, tokens, after, count);
        if (next >= count)
            return true;
        var c = text[tokens[next].Start];
        if (tokens[at].Kind == TokenKind.Abbreviation && after == at + 1)
            return EndsAfterAbbreviation(text, tokens, at, next, next > after);
        if (IsLooseDash(text, tokens, after))
            return false;
        if (char.IsLower(c))
            return after == at + 1 && next == after && EndsBeforeSmallLetter(text, tokens, at);
        return tokens[next].Kind != TokenKind.Mark || !GoesOn(c);
    }

    // A dash after a quotation leads to "said the minister" in small letters, or to the next speaker in capitals.
    private static int SkipOpeners(string text, IReadOnlyList<Token> tokens, int at, int count)
    {
        while (at < count && tokens[at].Kind == TokenKind.Mark && MayLead(text[tokens[at].Start]))
            at++;
        return at;
    }

    private static bool MayLead(char c) =>
        Letters.IsOpening(c) || Letters.IsQuote(c) || Letters.IsDash(c) || c is '*' or '•' or '·' or '▪' or '►';

    // Hasty English writing begins sentences in small letters.
    private bool EndsBeforeSmallLetter(string text, IReadOnlyList<Token> tokens, int at) =>
        conventions.DividesCompounds
        && text[tokens[at].Start] is '.' or '?'
        && tokens[at].Length == 1
        && tokens[at].End < text.Length
        && Letters.IsBlank(text[tokens[at].End]);

    // "12 de mayo. - El Parlamento …": Spanish keeps what a dash between spaces joins; one that speaks has no space behind it.
    private bool IsLooseDash(string text, IReadOnlyList<Token> tokens, int at) =>
        conventions.KeepsPercent
        && tokens[at].Length == 1
        && Letters.IsDash(text[tokens[at].Start])
        && at + 1 < tokens.Count
        && tokens[at + 1].Start > tokens[at].End;

    private static bool GoesOn(char c) => c is ',' or ';' or ':' or ')' or ']' or '/' or '&' or '%' or '=';

    private bool EndsAfterAbbreviation(string text, IReadOnlyList<Token> tokens, int at, int next, bool isLed)
    {
        var word = tokens[next];
        if (word.Kind == TokenKind.Mark || !(char.IsUpper(text[word.Start]) || isLed && char.IsDigit(text[word.Start])))
            return false;
        var letters = text.AsSpan(tokens[at].Start, tokens[at].Length - 1);
        var end = conventions.TryAbbreviation(letters, out var known) ? known : AbbreviationEnd.BeforeStarter;
        return end switch
        {
            AbbreviationEnd.Never => false,
            AbbreviationEnd.BeforeCapital => true,
            _ => conventions.IsStarter(word.Of(text)),
        };
    }
}
