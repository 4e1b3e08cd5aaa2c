namespace Dateline.Reading.Html.Blocks;

/// <summary>Goes through the words of a class name or identifier: parted by signs, digits and a change to a capital.</summary>
internal ref struct NameWords(string names)
{
    private int _at;

    /// <summary>The range of the current word.</summary>
    public Range Current { get; private set; }

    public readonly NameWords GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_at < names.Length && !char.IsLetter(names[_at]))
        {
            _at++;
        }
        var start = _at;
        while (_at < names.Length && char.IsLetter(names[_at]) && !IsHump(start))
        {
            _at++;
        }
        Current = start.._at;
        return _at > start;
    }

    private readonly bool IsHump(int start) => _at > start && char.IsUpper(names[_at]) && !char.IsUpper(names[_at - 1]);
}
