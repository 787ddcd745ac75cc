using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Decides for each pair whether it is training data.</summary>
internal sealed class TrainingSelector(DateOnly day)
{
    private readonly Dictionary<LeftOut, long> _leftOut = Enum.GetValues<LeftOut>().ToDictionary(reason => reason, _ => 0L);

    public TrainingSelection Select(IReadOnlyList<RecordedOutcome> recorded, Func<CandidateId, bool> agrees)
    {
        _leftOut[LeftOut.TakenBack] = recorded.Count(outcome => !outcome.Holds);
        var people = recorded.Where(outcome => outcome.Holds).Select(outcome => outcome.Outcome).GroupBy(outcome => outcome.Candidate)
            .OrderBy(person => person.Key).ToLookup(person => agrees(person.Key));
        _leftOut[LeftOut.NoConsent] = people[false].Sum(person => person.Count());
        var curves = Curves(people[true].SelectMany(person => person));
        var pairs = new List<TrainingPair>();
        var used = 0L;
        foreach (var pair in people[true].SelectMany(person => person.GroupBy(outcome => outcome.Post).OrderBy(pair => pair.Key)).Select(pair => pair.ToList()))
        {
            // What happened first tells how the pair came about; OrderBy keeps the order of recording within a day.
            var first = pair.OrderBy(outcome => outcome.HappenedOn).FirstOrDefault(outcome => outcome.Origin?.Position is not null);
            if (Reason(pair, first) is { } reason)
            {
                _leftOut[reason] += pair.Count;
                continue;
            }

            var origin = first!.Origin!;
            pairs.Add(new TrainingPair(first.Post, first.Candidate, pair.Max(Grade), curves[origin.Way].Weight(origin.Position!.Value), origin, first.Source));
            used += pair.Count;
        }

        return new() { Pairs = pairs, Records = recorded.Count, RecordsUsed = used, LeftOut = _leftOut, Curves = curves };
    }

    private LeftOut? Reason(List<Outcome> pair, Outcome? first)
    {
        if (first is null)
            return LeftOut.NoList;
        if (pair.Max(Grade) >= 2)
            return null;
        var ends = pair.Where(outcome => outcome.Kind == OutcomeKind.NotPursued).ToList();
        if (ends.Count == 0)
            return day.DayNumber - pair.Max(outcome => outcome.HappenedOn).DayNumber < TrainingSelection.OpenDays ? LeftOut.TooRecent : null;
        return ends.TrueForAll(end => end.WhyNot!.Reason is NoReason.PostFilled or NoReason.OwnReasons) ? LeftOut.NotAboutThePair : null;
    }

    private static int Grade(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Applied or OutcomeKind.Interviewed or OutcomeKind.Offered => 1,
        OutcomeKind.Hired => 2,
        OutcomeKind.StillThere => 3,
        _ => 0,
    };

    private static Dictionary<ListWay, PositionCurve> Curves(IEnumerable<Outcome> outcomes)
    {
        var viewed = outcomes.Where(outcome => outcome is { Kind: OutcomeKind.Viewed, Origin.Position: not null })
            .ToLookup(outcome => outcome.Origin!.Way, outcome => outcome.Origin!.Position!.Value);
        return Enum.GetValues<ListWay>().ToDictionary(way => way, way => PositionCurve.Of(viewed[way]));
    }
}
