namespace Dateline.Reading.Warc;

/// <summary>What a record of a web archive is (WARC 1.1, section 6).</summary>
public enum WarcType
{
    /// <summary>A type that the standard does not name.</summary>
    Other,

    /// <summary>How the records that follow were made.</summary>
    Warcinfo,

    /// <summary>What a server answered, with the headers of its protocol.</summary>
    Response,

    /// <summary>A resource without the headers of a protocol.</summary>
    Resource,

    /// <summary>What was asked of a server.</summary>
    Request,

    /// <summary>Something said of another record.</summary>
    Metadata,

    /// <summary>An answer whose content another record already holds.</summary>
    Revisit,

    /// <summary>Another record's content in another form.</summary>
    Conversion,

    /// <summary>A further part of a record that was cut into several.</summary>
    Continuation,
}
