using System.Diagnostics.CodeAnalysis;

namespace Dateline;

/// <summary>A value, or the reason why there is none.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public readonly struct Outcome<T>
    where T : class
{
    private Outcome(T? value, ReadError? error) => (Value, Error) = (value, error);

    /// <summary>The value, where there is one.</summary>
    public T? Value { get; }

    /// <summary>The reason, where there is no value.</summary>
    public ReadError? Error { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Error is null && Value is not null;

    /// <summary>An outcome with a value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>An outcome with a reason.</summary>
    public static implicit operator Outcome<T>(ReadError error) => new(null, error);
}
