using System.Globalization;

namespace Dateline.Language.Text;

/// <summary>Cuts a stretch of text into surface tokens, from left to right and in one pass.</summary>
internal sealed class Tokenizer(Conventions conventions)
{
    private readonly WordScanner words = new(conventions);
    private readonly NumberScanner numbers = new(conventions);

    /// <summary>Adds the tokens of [start, end) to a list.</summary>
    public void Tokenize(string text, int start, int end, List<Token> tokens)
    {
        for (var at = start; at < end; )
        {
            if (Letters.IsBlank(text[at]))
            {
                at++;
                continue;
            }
            var stop = EndOfChunk(text, at, end);
            TokenizeChunk(text, at, stop, tokens);
            at = stop;
        }
    }

    private static int EndOfChunk(string text, int at, int end)
    {
        while (at < end && !Letters.IsBlank(text[at]))
            at++;
        return at;
    }

    private void TokenizeChunk(string text, int start, int end, List<Token> tokens)
    {
        var mayHoldAddress = Addresses.MayHold(text.AsSpan(start, end - start));
        for (var at = start; at < end; )
        {
            var token =
                mayHoldAddress && Addresses.Match(text, at, end) is > 0 and var length
                    ? new Token(at, at + length, TokenKind.Address)
                    : Next(text, start, at, end);
            tokens.Add(token);
            at = token.End;
        }
    }

    private Token Next(string text, int start, int at, int end)
    {
        var c = text[at];
        if (Letters.IsIdeograph(c))
            return new Token(at, at + 1, TokenKind.Word);
        if (char.IsDigit(c) || (c == '+' && at + 1 < end && char.IsDigit(text[at + 1])))
            return numbers.Scan(text, at, end);
        if (Letters.IsWordCharacter(c))
            return words.Scan(text, at, end);
        return words.ScanApostrophe(text, start, at, end)
            ?? new Token(at, at + Marks.Length(text, at, end), TokenKind.Mark);
    }
}
