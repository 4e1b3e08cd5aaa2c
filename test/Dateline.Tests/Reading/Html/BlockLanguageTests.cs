namespace Dateline.Tests.Reading.Html;

public sealed class BlockLanguageTests
{
    private const string One =
        "The minister arrived in the capital on Monday for two days of talks with the government of the country.";
    private const string Two =
        "He said that the border would be opened before the end of the year, and that trade had grown by a third.";
    private const string Spanish =
        "Los lectores de la región pueden consultar todas las ediciones anteriores del periódico en la hemeroteca.";
    private const string SpanishOne =
        "El ministro llegó el lunes a la capital para dos días de conversaciones con el gobierno del país vecino.";
    private const string SpanishTwo =
        "Dijo que la frontera se abriría antes de que termine el año y que el comercio había crecido un tercio.";

    private static string Text(string body) =>
        Reports.One($"<!doctype html><html lang='en'><body><h1>Minister</h1><div>{body}</div></body></html>").Text;

    [Fact]
    public void A_tail_in_another_language_is_left_out() =>
        Assert.Equal(
            $"{One}\n{Two}\n{Two}\n{One}",
            Text($"<p>{One}</p><p>{Two}</p><p>{Two}</p><p>{One}</p><p>{Spanish}</p>")
        );

    [Fact]
    public void Of_a_report_and_its_translation_the_declared_language_stays() =>
        Assert.Equal($"{One}\n{Two}", Text($"<p>{One}</p><p>{Two}</p><p>{SpanishOne}</p><p>{SpanishTwo}</p>"));

    [Fact]
    public void A_quotation_in_another_language_inside_stays() =>
        Assert.Contains(SpanishOne, Text($"<p>{One}</p><p>{SpanishOne}</p><p>{Two}</p><p>{One}</p>"));

    [Fact]
    public void A_post_quoted_at_the_end_stays_whatever_its_language() =>
        Assert.Contains(SpanishOne, Text($"<p>{One}</p><p>{Two}</p><blockquote>{SpanishOne}</blockquote>"));
}
