namespace Dateline.Archive;

/// <summary>One page of an answer.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items, in the order of the query.</param>
/// <param name="Next">What to give as the cursor for the next page; <c>null</c> where this is the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
