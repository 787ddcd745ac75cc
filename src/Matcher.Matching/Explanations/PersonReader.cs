using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Chooses what a person is told, and says it plainly.</summary>
/// <remarks>
/// Nothing tells what a certificate lets expect: a prior reads as something to ask. A part matters as much as its points lie from those
/// of "unknown", a question as much as its answer could move.
/// </remarks>
internal sealed class PersonReader(TableModel model)
{
    private const int MostBlocks = 3;
    private const int MostQuestions = 3;
    private const int MostPreparations = 2;

    // They sum up what other lines say one by one.
    private static readonly string[] Sums = [new HardestAccommodationFeature().Spec.Name, new OpenItemsFeature().Spec.Name];

    public PersonExplanation Read(Match match, Pair pair)
    {
        var lines = new List<PersonLine> { new(PersonLineKind.Summary, PersonWords.Of(match.Band, match.IsBlocked)) };
        lines.AddRange(Blocks(match));
        var preparations = match.Access.Accommodations.Take(MostPreparations).Select(one => new PersonLine(PersonLineKind.Prepare, PersonWords.Of(one))).ToList();
        var questions = match.Questions.Take(MostQuestions).Select(question => (Line: new PersonLine(PersonLineKind.Unknown, PersonWords.Of(question)), Weight: question.CouldBlock ? long.MaxValue : question.Stake)).ToList();
        var room = PersonExplanation.MostLines - lines.Count;
        // What is unknown is never crowded out by what is known.
        var kept = Math.Max(room - preparations.Count - questions.Count, 0);
        var parts = match.Parts.Select(part => (Part: part, Weight: Weight(part, match, pair))).Where(one => one.Weight > 0).OrderByDescending(one => one.Weight).Take(kept)
            .Select(one => (Line: Line(one.Part), one.Weight));
        lines.AddRange(parts.Concat(questions).OrderByDescending(one => one.Weight).Select(one => one.Line).Concat(preparations)
            .DistinctBy(line => line.Sentence).Take(room));
        return new PersonExplanation(match, lines, match.Score - lines.Sum(line => line.Points ?? 0));
    }

    /// <summary>What parts this post from one that stands before it: the worst differences first.</summary>
    public static IEnumerable<PersonLine> Read(IReadOnlyList<PartDifference> differences) => differences
        .Where(one => one.Points < 0 && !Sums.Contains(one.This.Feature))
        .Select(one => new PersonLine(PersonLineKind.Against, PersonWords.Of(one.This), one.Points))
        .DistinctBy(line => line.Sentence);

    /// <summary>What keeps a pair out, in the order in which it is read.</summary>
    public static IEnumerable<PersonLine> Blocks(Match match)
    {
        var blocks = BlockStages.Order(match.Blocks).Select(block => PersonWords.Of(block.Finding, match.Post)).Distinct().ToList();
        foreach (var sentence in blocks.Take(MostBlocks))
            yield return new PersonLine(PersonLineKind.Blocks, sentence);
        if (blocks.Count > MostBlocks)
            yield return new PersonLine(PersonLineKind.Blocks, PersonWords.MoreBlocks);
    }

    private PersonLine Line(ScorePart part) =>
        new(part.Points >= Neutral(part.Feature) ? PersonLineKind.For : PersonLineKind.Against, PersonWords.Of(part), part.Points);

    private long Weight(ScorePart part, Match match, Pair pair)
    {
        if (part.Bin.Length == 0 || part.IsUnknown || part.Bin is "not_asked" or "any" || Sums.Contains(part.Feature))
            return 0;
        if (AxisFitFeature.AxisOf(part.Feature) is { } axis && !pair.Matters(axis))
            return 0;
        // No needs at all are all met; and where the distance is known, the region says the same thing again.
        if ((part.Feature == NeedsMetFeature.Name && pair.Needs.Count == 0)
            || (part.Feature == RegionFeature.Name && match.Parts.Any(other => other is { Feature: CommuteFeature.Name, IsUnknown: false })))
        {
            return 0;
        }

        return Math.Abs(part.Points - Neutral(part.Feature));
    }

    /// <summary>The points of not knowing; of not asking where a feature knows no "unknown".</summary>
    private long Neutral(string feature)
    {
        if (feature.Length == 0 || Features.Find(feature) is not { } index)
            return 0;
        var bins = Features.All[index].Spec.Bins;
        var unknown = bins.Index().FirstOrDefault(bin => bin.Item.Label == "unknown", bins.Index().FirstOrDefault(bin => bin.Item.Label == "not_asked"));
        return unknown.Item is null ? 0 : model.Points(index, unknown.Index);
    }
}
