using Matcher.V1;

namespace Matcher.Cli;

/// <summary>The parts of a score that say most, for a line of a list.</summary>
internal static class ReasonList
{
    private const int Shown = 3;

    /// <summary>The sentences of the greatest parts that raise the score, then of the one that lowers it most.</summary>
    public static IReadOnlyList<string> Of(Match match) =>
        [.. Raising(match).Concat(Lowering(match)).Select(part => $"{(part.Points < 0 ? "−" : "+")} {part.Sentence}")];

    /// <summary>The greatest parts that raise the score.</summary>
    public static IEnumerable<ScorePart> Raising(Match match) => Telling(match).Where(part => part.Points > 0).OrderByDescending(part => part.Points).Take(Shown);

    /// <summary>The part that lowers the score most.</summary>
    public static IEnumerable<ScorePart> Lowering(Match match) => Telling(match).Where(part => part.Points < 0).OrderBy(part => part.Points).Take(1);

    private static IEnumerable<ScorePart> Telling(Match match) => match.Parts.Where(part => part.Feature != "intercept" && part.Sentence.Length > 0);
}
