using System.Text;

namespace Dateline.Reading.Charsets;

/// <summary>Reads bytes that are no UTF-8 as windows-1252, one by one, and counts them.</summary>
internal sealed class StrayBytes : DecoderFallback
{
    private static readonly Encoding Windows = CharsetNames.Find("windows-1252")!;

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(StrayBytes owner) : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _at;

        public override int Remaining => _text.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Count += bytesUnknown.Length;
            (_text, _at) = (Windows.GetString(bytesUnknown), 0);
            return _text.Length > 0;
        }

        public override char GetNextChar() => _at < _text.Length ? _text[_at++] : '\0';

        public override bool MovePrevious()
        {
            _at -= _at > 0 ? 1 : 0;
            return _at > 0;
        }

        public override void Reset() => (_text, _at) = ("", 0);
    }
}
