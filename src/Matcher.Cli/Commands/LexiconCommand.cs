using System.CommandLine;
using Matcher.Text;

namespace Matcher.Cli;

/// <summary><c>matcher lexicon</c>: checks the concept lexicon, counts it, shows why two titles relate, and which occupation a title names.</summary>
internal static class LexiconCommand
{
    private const int DefaultCodes = 3;
    private const int MostCodes = 20;

    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        return new Command("lexicon", tongue.Say("工作概念词库", "The lexicon of concepts of work"))
        {
            Check(session),
            Stats(session),
            Why(session),
            Code(session),
        };
    }

    private static Command Check(Session session)
    {
        Tongue tongue = session.Tongue;
        var files = new Argument<string[]>("FILE") { Description = tongue.Say("词库文件;不给则检查随附的词库", "Files of the lexicon; without any, the one that the program carries"), Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("check", tongue.Say("查重复、孤儿、无词概念、未知编号和坏行", "Finds duplicates, orphans, unused concepts, unknown ids and bad lines")) { files };
        session.SetAction(command, (parsed, _) =>
        {
            List<(string Name, TextReader Lines)> opened = [];
            try
            {
                string[] asked = parsed.GetValue(files) ?? [];
                opened.AddRange(asked.Length == 0 ? Lexicon.EmbeddedFiles() : asked.Select(file => (file, (TextReader)new StreamReader(InputFiles.Open("FILE", file, tongue)))));
                IReadOnlyList<LexiconFault> faults = LexiconCheck.Run(opened);
                foreach (LexiconFault fault in faults)
                    session.Terminal.Out.WriteLine(fault);
                session.Terminal.Out.WriteLine(tongue.Say($"{opened.Count} 个文件,{faults.Count} 处错误", $"{opened.Count} files, {faults.Count} faults"));
                return faults.Count == 0 ? Task.CompletedTask : throw CommandException.Failed("FILE", tongue.Say("词库有错误", "the lexicon has faults"));
            }
            finally
            {
                foreach (TextReader lines in opened.Select(file => file.Lines))
                    lines.Dispose();
            }
        });
        return command;
    }

    private static Command Stats(Session session)
    {
        Tongue tongue = session.Tongue;
        var command = new Command("stats", tongue.Say("词库有多大", "How large the lexicon is"));
        session.SetAction(command, (_, _) =>
        {
            Lexicon lexicon = Lexicon.Default;
            TextWriter to = session.Terminal.Out;
            int chinese = lexicon.Terms.Count(term => term.Text.Any(c => c >= 0x3400));
            to.WriteLine(tongue.Say(
                $"{lexicon.AllConcepts.Count} 个概念,{lexicon.Terms.Count} 个词,其中中文 {chinese} 个",
                $"{lexicon.AllConcepts.Count} concepts, {lexicon.Terms.Count} terms, {chinese} of them Chinese"));
            ILookup<ConceptFacet, LexiconTerm> terms = lexicon.Terms.ToLookup(term => lexicon.Find(term.Concepts[0].Id)!.Facet);
            foreach (IGrouping<ConceptFacet, Concept> facet in lexicon.AllConcepts.GroupBy(concept => concept.Facet).OrderBy(group => group.Key))
            {
                (string name, int concepts, int words) = (FacetName(facet.Key), facet.Count(), terms[facet.Key].Count());
                to.WriteLine(tongue.Say($"  {name}: {concepts} 个概念,{words} 个词", $"  {name}: {concepts} concepts, {words} terms"));
            }

            return Task.CompletedTask;
        });
        return command;
    }

    private static Command Why(Session session)
    {
        Tongue tongue = session.Tongue;
        var first = new Argument<string>("TITLE") { Description = tongue.Say("一个岗位名称", "A title") };
        var second = new Argument<string>("OTHER") { Description = tongue.Say("另一个岗位名称", "Another title") };
        var command = new Command("why", tongue.Say("两个岗位名称为什么相关,每一部分各占多少", "Why two titles relate, and how much each part adds")) { first, second };
        session.SetAction(command, (parsed, _) =>
        {
            new RelevancePage(session.Terminal.Out, tongue).Write(TitleComparison.Of(parsed.GetRequiredValue(first), parsed.GetRequiredValue(second)));
            return Task.CompletedTask;
        });
        return command;
    }

    private static Command Code(Session session)
    {
        Tongue tongue = session.Tongue;
        var title = new Argument<string>("TITLE") { Description = tongue.Say("一个岗位名称", "A title") };
        var text = new Option<string?>("--text") { Description = tongue.Say("岗位说明;名称两可时用来选择", "The post's description; helps to choose where the title does not"), HelpName = "TEXT" };
        var top = new IntegerOption("--top", tongue, tongue.Say("最多列出几个职业(默认 3)", "How many codes at most (default 3)"), "N", 1, MostCodes);
        var command = new Command("code", tongue.Say("岗位名称属于哪个职业,把握多大;把握不足则为未知", "Which occupation a title names, and how surely; unknown if not surely enough")) { title, text, top.Option };
        session.SetAction(command, (parsed, _) =>
        {
            (string named, string? told) = (parsed.GetRequiredValue(title), parsed.GetValue(text));
            CodedOccupation? stored = OccupationCoder.CodeOrNull(named, told);
            IReadOnlyList<CodedOccupation> codes = OccupationCoder.Code(named, told, (int)(top.Value(parsed) ?? DefaultCodes));
            var page = new CodingPage(session.Terminal.Out, tongue);
            if (parsed.GetValue(session.Options.Json))
                page.WriteJson(named, stored, codes);
            else
                page.Write(named, stored, codes);
            return Task.CompletedTask;
        });
        return command;
    }

    private static string FacetName(ConceptFacet facet) => facet == ConceptFacet.WorkObject ? "object" : facet.ToString().ToLowerInvariant();
}
