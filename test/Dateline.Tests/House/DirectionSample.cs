// A house in which Reading knows Record: the guard must see it.
namespace DirectionSample.Record
{
    internal static class Coder
    {
        public static int Code() => 1;
    }
}

namespace DirectionSample.Reading
{
    internal static class Page
    {
        public static int Cut() => Record.Coder.Code();
    }
}
