namespace Dateline.Archive.Sqlite;

/// <summary>
/// The tables of a file, by version. A released version's text never changes: a change is a further migration. Tables of
/// the log are the truth; tables of the index can be made again from them.
/// </summary>
internal static class Schema
{
    /// <summary>"DTLN": by this a file says that it is an archive of Dateline.</summary>
    public const int ApplicationId = 0x44544C4E;

    /// <summary>The newest version.</summary>
    public static int Version => Migrations.Count;

    /// <summary>The statements that lead from each version to the next, from an empty file on.</summary>
    public static IReadOnlyList<string> Migrations { get; } = [First, GroupTimes];

    /// <summary>What makes the index empty before it is made again.</summary>
    public const string ClearIndex = """
        DELETE FROM posting;
        DELETE FROM part;
        DELETE FROM member;
        DELETE FROM component;
        INSERT INTO words (words) VALUES ('delete-all');
        """;

    // From when on a member belonged to its group, and when the group last changed otherwise than by growing: so far, groups of
    // the past are found without folding them. Where that is not known, it is later than everything.
    private const string GroupTimes = """
        ALTER TABLE member ADD COLUMN since INTEGER NOT NULL DEFAULT 9223372036854775807;
        ALTER TABLE component ADD COLUMN changed INTEGER NOT NULL DEFAULT 9223372036854775807;
        """;

    private const string First = """
        -- The log. seq is the place in it; moment says from which place on it was which time (UTC ticks).
        CREATE TABLE moment (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL);
        CREATE INDEX moment_at ON moment (at);
        CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE name (no INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        CREATE TABLE article (
            no INTEGER PRIMARY KEY, link INTEGER NOT NULL UNIQUE, id BLOB NOT NULL, length INTEGER NOT NULL,
            text BLOB NOT NULL);
        CREATE TABLE appearance (
            seq INTEGER PRIMARY KEY, article INTEGER NOT NULL, id TEXT NOT NULL, source TEXT NOT NULL, data TEXT NOT NULL,
            bytes BLOB);
        CREATE INDEX appearance_article ON appearance (article);
        CREATE TABLE reading (
            seq INTEGER PRIMARY KEY, article INTEGER NOT NULL, appearance TEXT NOT NULL, version INTEGER NOT NULL,
            at INTEGER NOT NULL, claims INTEGER NOT NULL, hash INTEGER NOT NULL, data BLOB NOT NULL);
        CREATE INDEX reading_article ON reading (article);
        CREATE TABLE judgement (
            seq INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, kind INTEGER NOT NULL, what INTEGER,
            letter INTEGER NOT NULL, subject INTEGER NOT NULL, other_letter INTEGER, other INTEGER, field TEXT, value TEXT,
            judge INTEGER NOT NULL, automatic INTEGER NOT NULL, at INTEGER NOT NULL, why TEXT NOT NULL, confidence REAL);
        CREATE INDEX judgement_subject ON judgement (subject);
        CREATE INDEX judgement_other ON judgement (other) WHERE other IS NOT NULL;
        CREATE INDEX judgement_review ON judgement (subject) WHERE kind >= 3;
        CREATE INDEX judgement_kind ON judgement (kind, seq) WHERE kind > 0;
        CREATE INDEX judgement_person ON judgement (seq) WHERE automatic = 0;
        CREATE TABLE kept (
            sha BLOB NOT NULL UNIQUE, seq INTEGER NOT NULL, media TEXT, head BLOB NOT NULL, length INTEGER NOT NULL,
            payload BLOB NOT NULL);
        CREATE TABLE feed_check (
            seq INTEGER PRIMARY KEY, address TEXT NOT NULL, outlet TEXT NOT NULL, at INTEGER NOT NULL,
            outcome INTEGER NOT NULL, detail TEXT, items INTEGER, first INTEGER, last INTEGER, UNIQUE (address, at));
        CREATE INDEX feed_check_outlet ON feed_check (outlet, at);

        -- The index: what entries and articles are found by, every state of the past included. The low eight bits of
        -- value are the roles of an actor or country, the rest the number of days after the first.
        CREATE TABLE posting (
            key INTEGER NOT NULL, day INTEGER NOT NULL, link INTEGER NOT NULL, value INTEGER NOT NULL,
            PRIMARY KEY (key, day, link)) WITHOUT ROWID;
        CREATE TABLE part (
            who INTEGER NOT NULL, kind INTEGER NOT NULL, day INTEGER NOT NULL, link INTEGER NOT NULL, value INTEGER NOT NULL,
            PRIMARY KEY (who, kind, day, link)) WITHOUT ROWID;
        -- The groups of the present. A group's handle is the link of one of its members.
        CREATE TABLE member (
            kind INTEGER NOT NULL, link INTEGER NOT NULL, handle INTEGER NOT NULL, is_key INTEGER NOT NULL,
            PRIMARY KEY (kind, link)) WITHOUT ROWID;
        CREATE INDEX member_handle ON member (kind, handle);
        CREATE TABLE component (
            kind INTEGER NOT NULL, handle INTEGER NOT NULL, id INTEGER, size INTEGER NOT NULL, contested INTEGER NOT NULL,
            PRIMARY KEY (kind, handle)) WITHOUT ROWID;
        CREATE INDEX component_id ON component (kind, id) WHERE size > 1;
        CREATE VIRTUAL TABLE words USING fts5 (title, text, content = '', tokenize = 'ascii');
        """;
}
