using Matcher.Learning;
using Matcher.Matching;
#if MATCHER_ENGINES_FULL
using Matcher.Learning.MlNet;
#endif

namespace Matcher.Cli;

/// <summary>The trainers by name.</summary>
internal static class Trainers
{
    public static IReadOnlyList<string> Names { get; } = ["mlnet", "mlnet-gam", "tables"];

    /// <summary>The trainer of a name.</summary>
    /// <exception cref="CommandException">This build does not have it.</exception>
    public static ITableTrainer Find(string name, Tongue tongue)
    {
        if (name == "tables")
            return new OneSplitTrainer();
#if MATCHER_ENGINES_FULL
        return name == "mlnet" ? new FastTreeTrainer() : new GamTrainer();
#else
        throw CommandException.Failed("--trainer", tongue.Say(
            "此程序是内置引擎版,没有 ML.NET;请用 MatcherEngines=full 重新编译(dotnet build -p:MatcherEngines=full),或用 --trainer tables",
            "this program was built with the embedded engines, without ML.NET; build it with MatcherEngines=full (dotnet build -p:MatcherEngines=full), or take --trainer tables"));
#endif
    }
}
