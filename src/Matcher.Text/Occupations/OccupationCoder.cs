namespace Matcher.Text;

/// <summary>Finds the occupations of the classification that a title names.</summary>
/// <remarks>
/// A pure function of the texts and the tables of the program; thread-safe. The title is compared with every detailed name of the groups
/// that its end allows; where it leaves names alike, the text helps to choose, with a quarter of the weight. Cost: some ten microseconds
/// for the title, as much again for every ten characters of a text that is read, two hundred at most.
/// </remarks>
public static class OccupationCoder
{
    /// <summary>From this confidence on a code is worth storing; below, the occupation is unknown.</summary>
    public const double Enough = 0.6;

    // A title as far from every name as this says nothing that a text could settle.
    private const double Faintest = 0.4;

    private const int MostText = 200;
    private const int TextShare = 4;

    // A rival minor group takes away this share of its relevance beyond the half of the best one's.
    private const double RivalShare = 0.5;

    // Two minor groups as near as this are a choice that nobody made.
    private const double Lead = 0.05;

    // Of a list of jobs the first ones are enough to see that they differ.
    private const int MostJobs = 4;

    private const int MinorDepth = 3;

    // Folding ten thousand characters for the first of them would cost what it must not.
    private const int MostTitle = TitleWeights.MostLetters * 8;

    private static readonly char[] Marks = ['、', ',', ';', '/', '|', '+', '&'];

    /// <summary>The best codes, one for each minor group, the most confident first.</summary>
    /// <param name="title">The post's title.</param>
    /// <param name="text">Its text; null if there is none.</param>
    /// <param name="most">How many at most.</param>
    /// <remarks>Edge cases: a title that says nothing about work gives no code; of a long one the beginning counts.</remarks>
    /// <exception cref="ArgumentNullException">The title is null.</exception>
    public static IReadOnlyList<CodedOccupation> Code(string title, string? text = null, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(title);
        return CodeFolded(Fold(title), text, most);
    }

    /// <summary>The code of a title that says clearly enough what work it is; null if it does not.</summary>
    /// <remarks>Edge cases: a title that names jobs of several minor groups is unknown, and so is one between two of them.</remarks>
    /// <exception cref="ArgumentNullException">The title is null.</exception>
    public static CodedOccupation? CodeOrNull(string title, string? text = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        var folded = Fold(title);
        var codes = CodeFolded(folded, text, 2);
        if (codes is not [{ Confidence: >= Enough } best, ..] || IsTie(codes))
            return null;
        return NamesOtherJobs(folded, best) ? null : best;
    }

    private static CodedOccupation[] CodeFolded(string title, string? text, int most)
    {
        var groups = OccupationHeads.GroupsOf(title);
        if (groups is [])
            return [];
        var names = OccupationNames.All;
        var points = new long[names.Count];
        names.Add(TitleProfile.Of(title), TextShare, points);
        var codes = Best(names, points, groups, most);
        if (text is not { Length: > 0 } || codes is not [{ Relevance: >= Faintest } best, ..] || (best.Confidence >= Enough && !IsTie(codes)))
            return codes;
        names.Add(TitleProfile.Of(text.Length > MostText ? text[..MostText] : text), 1, points);
        return Best(names, points, groups, most);
    }

    private static CodedOccupation[] Best(OccupationNames names, long[] points, string[]? groups, int most)
    {
        // One more than asked for: the last one has a rival too.
        var best = names.Best(points, groups, most + 1);
        var relevances = best.ConvertAll(name => Math.Min(1, (double)points[name] / TextShare / TitleProfile.FullPoints));
        return [.. best.Take(most).Select((name, place) => new CodedOccupation(
            names[name].Code, names[name].Name!, relevances[place], Confidence(relevances, place)))];
    }

    private static bool IsTie(CodedOccupation[] codes) => codes.Length > 1 && codes[0].Relevance - codes[1].Relevance < Lead;

    private static double Confidence(List<double> relevances, int place)
    {
        var rival = place > 0 ? relevances[0] : relevances.Count > 1 ? relevances[1] : 0;
        return Math.Max(0, relevances[place] - (RivalShare * Math.Max(0, rival - (relevances[place] / 2))));
    }

    /// <summary>Whether the title lists three jobs or more, or a part of it, between marks that divide jobs, is clearly of another minor group.</summary>
    private static bool NamesOtherJobs(string folded, CodedOccupation coded)
    {
        var title = OccupationHeads.Outside(folded);
        if (title.Count(letter => letter == '、') > 1)
            return true;
        var jobs = title.Split(Marks, MostJobs + 1, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return jobs.Length > 1 && jobs.Take(MostJobs)
            .Any(job => CodeFolded(job, null, 1) is [{ Confidence: >= Enough } other] && other.Code.SharedDepth(coded.Code) < MinorDepth);
    }

    private static string Fold(string title)
    {
        var folded = Folding.Fold(title.Length <= MostTitle ? title : title[..MostTitle]);
        return folded.Length <= TitleWeights.MostLetters ? folded : folded[..TitleWeights.MostLetters];
    }
}
