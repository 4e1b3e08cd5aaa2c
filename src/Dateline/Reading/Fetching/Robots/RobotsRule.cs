namespace Dateline.Reading.Fetching.Robots;

/// <summary>One rule: a path in which "*" stands for anything and "$" at the end for the end.</summary>
internal sealed class RobotsRule
{
    private readonly string[] _parts;
    private readonly bool _isAnchored;

    public RobotsRule(string pattern, bool isAllowed)
    {
        var normal = RobotsPath.Normal(pattern);
        (IsAllowed, Length) = (isAllowed, normal.Length);
        _isAnchored = normal.EndsWith('$');
        _parts = (_isAnchored ? normal[..^1] : normal).Split('*');
    }

    public bool IsAllowed { get; }

    /// <summary>How long it is: the longer rule counts.</summary>
    public int Length { get; }

    /// <summary>
    /// Whether a path fits. Each part is sought behind the one before it, at the first place: no path and pattern can cost
    /// more than their lengths multiplied.
    /// </summary>
    public bool Fits(string path)
    {
        if (!path.StartsWith(_parts[0], StringComparison.Ordinal))
        {
            return false;
        }
        var at = _parts[0].Length;
        for (var i = 1; i < _parts.Length; i++)
        {
            if (_isAnchored && i == _parts.Length - 1)
            {
                return path.Length - _parts[i].Length >= at && path.EndsWith(_parts[i], StringComparison.Ordinal);
            }
            var found = path.IndexOf(_parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }
            at = found + _parts[i].Length;
        }
        return !_isAnchored || at == path.Length;
    }
}
