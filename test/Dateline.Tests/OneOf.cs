using CsCheck;

namespace Dateline.Tests;

/// <summary>Chooses among what is given.</summary>
internal static class OneOf
{
    public static Gen<T> These<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
