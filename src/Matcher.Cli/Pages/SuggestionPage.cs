using Matcher.V1;

namespace Matcher.Cli;

/// <summary>A proposed mapping: the JSON alone on standard output, so that it can be kept as a file; the rest beside it.</summary>
internal sealed class SuggestionPage(Session session)
{
    public void Write(MappingSuggestion suggestion)
    {
        session.Terminal.Out.Write(suggestion.MappingJson);
        Tongue tongue = session.Tongue;
        session.Terminal.Error.WriteLine(SourceLine.Of(suggestion.Source, tongue));
        session.Terminal.Error.WriteLine(suggestion.IsConfident
            ? tongue.Say("每一列都有把握:--mapping suggest 会接受", "Every column is certain: --mapping suggest would take it")
            : tongue.Say("标有 CHECK 的列请核对、修改后用 --mapping 文件.json 导入", "Check the columns marked CHECK, then import with --mapping FILE.json"));
    }
}
