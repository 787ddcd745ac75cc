using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Reads a pair's score back into its parts, from the same tables and gates that ranked it.</summary>
internal sealed class MatchBuilder(MatchSnapshot snapshot)
{
    private static readonly Sentence InterceptSentence = new("每个人都有的起点", "Where every pair starts");

    private readonly TableModel _model = snapshot.Scorer.Model;

    /// <summary>The match of a pair.</summary>
    public Match Build(Pair pair)
    {
        var parts = new List<ScorePart>(Features.All.Count + 1)
        {
            new() { Feature = "intercept", Group = Groups.Rules, Points = _model.Intercept, Sentence = InterceptSentence },
        };
        for (var i = 0; i < Features.All.Count; i++)
            parts.Add(Part(pair, i));
        var score = parts.Sum(part => part.Points);
        var findings = Gates.Check(pair);
        var access = AccessReader.Read(pair);
        return new Match
        {
            Post = pair.Post.Post,
            Candidate = pair.Candidate.Candidate,
            Score = score,
            Interval = IntervalReader.Read(_model, pair, score, findings.Possible.Count > 0),
            Band = Band(score, access),
            Access = access,
            Parts = parts,
            Questions = QuestionReader.Read(_model, pair, findings),
            Blocks = findings.Blocks,
            PossibleBlocks = findings.Possible,
        };
    }

    /// <summary>The score of a pair in words.</summary>
    public FitBand BandOf(Pair pair, long score) => Band(score, AccessReader.Read(pair));

    private ScorePart Part(Pair pair, int index)
    {
        var feature = Features.All[index];
        var value = feature.Evaluate(pair);
        var bin = feature.Spec.Bins[value.Bin];
        var (post, candidate) = feature.Facts(pair);
        if (post.Source is null && StatedField.WordsOf(pair.Post.Post, feature.Spec.Name) is { } words)
            post = post with { Source = FactSource.Stated, Date = pair.Post.Post.PublishedOn, Words = words };
        return new ScorePart
        {
            Feature = feature.Spec.Name,
            Group = feature.Spec.Group,
            Points = _model.Points(index, value.Bin),
            Bin = bin.Label,
            Post = post,
            Candidate = candidate,
            IsUnknown = value.IsUnknown,
            Sentence = new(bin.SentenceZh, bin.SentenceEn),
        };
    }

    private FitBand Band(long score, AccessSummary access)
    {
        if (access.RelevantFacts > 0 && access.KnownFacts < snapshot.Settings.LeastKnownShare * access.RelevantFacts)
            return FitBand.NotEnoughKnown;
        return score >= _model.Bands.Strong ? FitBand.Strong : score >= _model.Bands.Good ? FitBand.Good : FitBand.Possible;
    }
}
