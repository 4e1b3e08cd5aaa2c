namespace Dateline.Record.Statements;

/// <summary>What the speaker does by saying it: the act of the cue.</summary>
internal static class Acts
{
    /// <summary>The act of the cue; a cue without an entry asserts.</summary>
    public static StatementAct Of(StatementContext context, Attribution attribution) =>
        attribution.Entry?.Act ?? StatementAct.Assert;
}
