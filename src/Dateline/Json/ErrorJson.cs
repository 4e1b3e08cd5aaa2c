namespace Dateline.Json;

/// <summary>Writes reports that could not be read as lines of <c>dateline-error/1</c>.</summary>
public static class ErrorJson
{
    /// <summary>The name of the format.</summary>
    public const string Format = "dateline-error/1";

    /// <summary>Writes one error as one line.</summary>
    public static void Write(Stream stream, ReadError error) =>
        JsonLines.Write(
            stream,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("format", Format);
                json.WriteString("source", error.Source);
                json.WriteString("code", Names.Kebab(error.Code));
                json.WriteString("message", error.Message);
                json.WriteEndObject();
            }
        );
}
