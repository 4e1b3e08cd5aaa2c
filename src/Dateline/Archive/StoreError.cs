using System.Diagnostics.CodeAnalysis;

namespace Dateline.Archive;

/// <summary>Why a store could not do what was asked.</summary>
public enum StoreErrorCode
{
    /// <summary>Nothing is kept under that address or path.</summary>
    NotFound,

    /// <summary>Another person has judged the same since it was looked at.</summary>
    Conflict,

    /// <summary>No room is left; nothing was changed, and it goes on when there is room.</summary>
    Full,

    /// <summary>Another program held the file for longer than one waits.</summary>
    Busy,

    /// <summary>The file is damaged.</summary>
    Damaged,

    /// <summary>The file was written by a newer version of the program.</summary>
    TooNew,

    /// <summary>The file is no archive of Dateline.</summary>
    NotAnArchive,

    /// <summary>The file or folder may not be written.</summary>
    Unwritable,

    /// <summary>The judgement makes no sense: an unknown field, a value that does not fit, a join with itself.</summary>
    Invalid,
}

/// <summary>Something that a store could not do: a value, never an exception.</summary>
/// <param name="Code">Why.</param>
/// <param name="Message">For a person: what is wrong, where, and what to do.</param>
public sealed record StoreError(StoreErrorCode Code, string Message);

/// <summary>A value, or the reason why the store has none.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public readonly struct StoreOutcome<T>
    where T : class
{
    private StoreOutcome(T? value, StoreError? error) => (Value, Error) = (value, error);

    /// <summary>The value, where there is one.</summary>
    public T? Value { get; }

    /// <summary>The reason, where there is no value.</summary>
    public StoreError? Error { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Error is null && Value is not null;

    /// <summary>An outcome with a value.</summary>
    public static implicit operator StoreOutcome<T>(T value) => new(value, null);

    /// <summary>An outcome with a reason.</summary>
    public static implicit operator StoreOutcome<T>(StoreError error) => new(null, error);
}

/// <summary>Makes outcomes of interfaces, which no conversion can.</summary>
public static class StoreOutcome
{
    /// <summary>An outcome with a value.</summary>
    public static StoreOutcome<T> Of<T>(T value)
        where T : class => value;
}
