namespace Dateline;

/// <summary>A BCP 47 language tag, primary subtag first ("en", "es", "pt-BR"). "und" is a language that is not known.</summary>
/// <param name="Value">The tag as it is written in records.</param>
public readonly record struct LanguageTag(string Value)
{
    /// <summary>English.</summary>
    public static LanguageTag English => new("en");

    /// <summary>Spanish.</summary>
    public static LanguageTag Spanish => new("es");

    /// <summary>Not known ("und", undetermined, in ISO 639-2).</summary>
    public static LanguageTag Unknown => new("und");

    /// <summary>The primary language subtag in lower case: "pt" of "pt-BR".</summary>
    public string Primary => Value.Split('-', '_')[0].ToLowerInvariant();

    /// <summary>Whether both tags name the same primary language.</summary>
    public bool IsSameLanguage(LanguageTag other) => Primary == other.Primary;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
