namespace Dateline.Reading;

/// <summary>Something worth knowing of an input that is no error.</summary>
/// <param name="Source">The path or address.</param>
/// <param name="Message">For a person.</param>
public sealed record ReadNotice(string Source, string Message);
