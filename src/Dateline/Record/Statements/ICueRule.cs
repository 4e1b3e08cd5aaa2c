namespace Dateline.Record.Statements;

/// <summary>One kind of attribution that hangs on a word of the cue lexicon.</summary>
internal interface ICueRule
{
    /// <summary>What this cue attributes in this way, or <c>null</c> where it does not.</summary>
    Attribution? Read(StatementContext context, Cue cue);
}
