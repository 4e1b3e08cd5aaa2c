using System.CommandLine;
using Dateline.Eval.Agreement;
using Dateline.Eval.Charsets;
using Dateline.Eval.Feeds;
using Dateline.Eval.Fuzz;
using Dateline.Eval.Joining;
using Dateline.Eval.Languages;
using Dateline.Eval.Names;
using Dateline.Eval.Pages;
using Dateline.Eval.Records;
using Dateline.Eval.Spans;
using Dateline.Eval.Trees;

var root = new RootCommand("Quality and speed of Dateline on corpora")
{
    TreesCommand.Command(),
    NamesCommand.Command(),
    RecordsCommand.Command(),
    SpansCommand.Command(),
    LanguagesCommand.Command(),
    PagesCommand.Command(),
    CharsetsCommand.Command(),
    AgreementCommand.Command(),
    StoriesCommand.Command(),
    OriginsCommand.Command(),
    CommonWordsCommand.Command(),
    FeedsCommand.Command(),
    FuzzCommand.Command(),
};
return root.Parse(args).Invoke();
