namespace Dateline.Archive.Joining.Origins;

/// <summary>Where a text quotes: between quotation marks within one paragraph.</summary>
internal sealed class Quotations
{
    private readonly List<TextSpan> spans = [];

    public Quotations(string text)
    {
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                open = -1;
            else if (open < 0 && text[i] is '"' or '“' or '«' or '„')
                open = i;
            else if (open >= 0 && text[i] is '"' or '”' or '»')
            {
                spans.Add(new TextSpan(open, i + 1));
                open = -1;
            }
        }
    }

    /// <summary>Whether the character at an offset stands in a quotation.</summary>
    public bool Holds(int offset)
    {
        var (low, high) = (0, spans.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Contains(offset))
                return true;
            if (offset < spans[middle].Start)
                high = middle - 1;
            else
                low = middle + 1;
        }
        return false;
    }
}
