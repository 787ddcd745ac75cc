using Matcher.V1;

namespace Matcher.Cli;

/// <summary>The parts of a score that say most, for a line of a list.</summary>
internal static class ReasonList
{
    private const int Shown = 3;

    /// <summary>The sentences of the greatest parts that raise the score, then of the one that lowers it most.</summary>
    public static IReadOnlyList<string> Of(Match match)
    {
        List<ScorePart> parts = [.. match.Parts.Where(part => part.Feature != "intercept" && part.Sentence.Length > 0)];
        IEnumerable<ScorePart> raising = parts.Where(part => part.Points > 0).OrderByDescending(part => part.Points).Take(Shown);
        IEnumerable<ScorePart> lowering = parts.Where(part => part.Points < 0).OrderBy(part => part.Points).Take(1);
        return [.. raising.Concat(lowering).Select(part => $"{(part.Points < 0 ? "−" : "+")} {part.Sentence}")];
    }
}
