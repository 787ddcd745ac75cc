using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// Where a person lives, how far they would go and whether they would move. A country has many such values, so those that a post
/// cannot tell apart are asked once.
/// </summary>
internal sealed class PlaceFacet : PoolFacet<CandidateView>
{
    private readonly ValueTable<string, PlaceView?> _places = new(StringComparer.Ordinal);
    private readonly ValueTable<(int?, bool?), (int? MaxKm, bool? WillingToMove)> _wishes = new();
    private readonly ValueTable<(int Place, int Wishes), (int Place, int Wishes, CandidateView Representative)> _values = new();

    public PlaceFacet()
    {
        Features = [new CommuteFeature(), new RegionFeature()];
        Gates = [new MoveGate(), new AuxiliaryRadiusGate()];
    }

    public override int NumberOf(CandidateView row)
    {
        var wishes = row.Candidate.Wishes;
        var place = _places.NumberOf(row.Place?.Code.Value ?? "", () => row.Place);
        var wish = _wishes.NumberOf((wishes.MaxCommuteKm, wishes.WillingToMove), () => (wishes.MaxCommuteKm, wishes.WillingToMove));
        return _values.NumberOf((place, wish), () => (place, wish, CandidateView.Representative(
            new Candidate
            {
                Id = row.Candidate.Id,
                Residence = row.Candidate.Residence,
                Wishes = new() { MaxCommuteKm = wishes.MaxCommuteKm, WillingToMove = wishes.WillingToMove },
            },
            row.Day)));
    }

    /// <summary>The place of a value.</summary>
    public PlaceView? At(int value) => _places.Values.Span[_values.Values.Span[value].Place];

    public override void Fill(PoolQuestion<CandidateView> question, int column)
    {
        // Places and wishes are read after the values, so that every number that a value names is there.
        var values = _values.Values.Span;
        var wishes = _wishes.Values.Span;
        var kinds = KindsOfPlaces(question, wishes, out var kindCount);
        var table = question.Query.Facet(column, values.Length);
        var known = new (int Points, int Blocks, bool IsKnown)[kindCount * wishes.Length];
        for (var value = 0; value < values.Length; value++)
        {
            ref var meaning = ref known[(kinds[values[value].Place] * wishes.Length) + values[value].Wishes];
            if (!meaning.IsKnown)
            {
                var pair = question.PairWith(values[value].Representative);
                meaning = (question.Points(Features, pair), question.Blocks(Gates, pair), true);
            }

            table.Add(value, meaning.Points);
            table.SetBlocks(value, meaning.Blocks);
        }
    }

    /// <summary>
    /// A number for each place; two places of one number mean the same to the post whatever the wishes are: the same relation of
    /// regions, and the same answer to every comparison of the distance that features and gates make (with 0, 10, 30 and 60 km, with
    /// the limits that people set, and with the radius of the rule).
    /// </summary>
    private int[] KindsOfPlaces(PoolQuestion<CandidateView> question, ReadOnlySpan<(int? MaxKm, bool? WillingToMove)> wishes, out int count)
    {
        var limits = new SortedSet<int> { 0, 10, 30, 60 };
        foreach (var (maxKm, _) in wishes)
        {
            if (maxKm is { } km)
                limits.Add(km);
        }

        if (question.Blank.Rules.InForce<AuxiliaryRadiusRule>(question.Blank.Post.Post.Region, question.Blank.Day) is { } rule)
            limits.Add(rule.RadiusKm);
        int[] steps = [.. limits];
        var places = _places.Values.Span;
        var numbers = new Dictionary<(int, int, bool), int>();
        var kinds = new int[places.Length];
        for (var place = 0; place < places.Length; place++)
        {
            var kind = (Band(question.Blank.Post.Place, places[place], steps), RegionFeature.Relation(question.Blank.Post.Place?.Code, places[place]?.Code).Bin, places[place] is null);
            if (!numbers.TryGetValue(kind, out var number))
                numbers.Add(kind, number = numbers.Count);
            kinds[place] = number;
        }

        count = numbers.Count;
        return kinds;
    }

    /// <summary>How many limits the distance exceeds; −1 if it is unknown.</summary>
    private static int Band(PlaceView? post, PlaceView? home, int[] limits)
    {
        if (CommuteFeature.Kilometres(post, home) is not { } km)
            return -1;
        var band = 0;
        while (band < limits.Length && km > limits[band])
            band++;
        return band;
    }
}
