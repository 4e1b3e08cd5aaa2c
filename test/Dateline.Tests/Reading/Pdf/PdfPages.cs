using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Dateline.Tests.Reading.Pdf;

/// <summary>Sets pages as newspapers do: lines at places, in sizes.</summary>
internal sealed class PdfPages
{
    private const double Leading = 14;

    private readonly PdfDocumentBuilder _builder = new();
    private readonly PdfDocumentBuilder.AddedFont _font;
    private PdfPageBuilder? _page;

    public PdfPages() => _font = _builder.AddStandard14Font(Standard14Font.Helvetica);

    public PdfDocumentBuilder.DocumentInformationBuilder Information => _builder.DocumentInformation;

    public PdfPages Page()
    {
        _page = _builder.AddPage(PageSize.A4);
        return this;
    }

    /// <summary>Sets lines one below the other, from a place down.</summary>
    public PdfPages Lines(double left, double top, double size, params string[] lines)
    {
        foreach (var line in lines)
        {
            if (line.Length > 0)
            {
                _page!.AddText(line, size, new PdfPoint(left, top), _font);
            }
            top -= Leading * size / 10;
        }
        return this;
    }

    public byte[] Build() => _builder.Build();
}
