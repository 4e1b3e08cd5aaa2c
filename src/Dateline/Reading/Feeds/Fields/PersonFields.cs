using System.Text.RegularExpressions;
using Dateline.Reading.Feeds.Xml;

namespace Dateline.Reading.Feeds.Fields;

/// <summary>Authors, contributors, publishers.</summary>
internal static partial class PersonFields
{
    private const int MostPersons = 200;
    private const int LongestPerson = 500;

    /// <summary>Reads the element where it is one of these.</summary>
    public static bool Read(Draft draft, XmlElement element, Surroundings around)
    {
        switch (element.Name)
        {
            case "author" or "managingeditor" or "dc:creator" or "dc:author" or "dcterms:creator" or "itunes:author":
                Add(draft.Authors, Person(element, around));
                return true;
            case "contributor" or "dc:contributor":
                Add(draft.Contributors, Person(element, around));
                return true;
            case "webmaster" or "dc:publisher" or "itunes:owner" or "news:publication":
                draft.Publisher = Person(element, around) ?? draft.Publisher;
                draft.Language ??= element.Elements.FirstOrDefault(e => e.Name == "news:language")?.OwnText().Trim();
                return true;
            default:
                return false;
        }
    }

    private static void Add(List<FeedPerson> persons, FeedPerson? person)
    {
        if (person is not null && persons.Count < MostPersons && !persons.Contains(person))
        {
            persons.Add(person);
        }
    }

    private static FeedPerson? Person(XmlElement element, Surroundings around)
    {
        string? name = null,
            email = null,
            address = null;
        foreach (var part in element.Elements)
        {
            var text = FeedTextReader.Repair(part.OwnText()).Trim();
            switch (part.Name[(part.Name.IndexOf(':', StringComparison.Ordinal) + 1)..])
            {
                case "name":
                    name = text;
                    break;
                case "email":
                    email = text;
                    break;
                case "uri" or "url" or "homepage" or "href":
                    address = around.Enter(part).Address(text);
                    break;
            }
        }
        return name is null && email is null && address is null
            ? OfText(FeedTextReader.Repair(element.OwnText()))
            : new FeedPerson(Blank(name), Blank(email), address);
    }

    /// <summary>A person in one text: "Ann Lee (ann@example.org)", "ann@example.org (Ann Lee)", "Ann Lee".</summary>
    public static FeedPerson? OfText(string text)
    {
        var written = text.Trim();
        if (written.Length is 0 or > LongestPerson)
        {
            return null;
        }
        var match = Email().Match(written);
        if (!match.Success)
        {
            return new FeedPerson(written) { Written = written };
        }
        var name = written.Replace(match.Value, "", StringComparison.Ordinal);
        name = name.Replace("()", "").Replace("<>", "").Replace("&lt;&gt;", "").Trim();
        name = name is ['(', .., ')'] ? name[1..^1].Trim() : name.Trim('(', ')', '<', '>', ' ');
        return new FeedPerson(Blank(name), match.Value) { Written = written };
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    [GeneratedRegex(
        @"[A-Za-z0-9_+.%/'-]{1,64}@(([A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,63}|\[?\d{1,3}(\.\d{1,3}){3}\]?)(\?subject=\S+)?"
    )]
    private static partial Regex Email();
}
