using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// Where a person lives, how far they would go and whether they would move. A country has many such values, so those that a post
/// cannot tell apart are asked once.
/// </summary>
internal sealed class PlaceFacet : PoolFacet<CandidateView>, IImageFacet<CandidateView>
{
    private readonly ValueTable<string, PlaceView?> _places = new(StringComparer.Ordinal);
    private readonly ValueTable<(int?, bool?), (int? MaxKm, bool? WillingToMove)> _wishes = new();
    private readonly GrowingList<(int Place, int Wish)> _pairs = new();
    private readonly ValueTable<(int Place, int Wish), CandidateView> _values = new();
    private readonly KeptMeanings<WorkPlace, PlaceMeaning> _kept = new(1 << 22);

    public PlaceFacet()
    {
        Features = [new CommuteFeature(), new RegionFeature()];
        Gates = [new MoveGate(), new AuxiliaryRadiusGate()];
    }

    public int Count => _values.Count;

    public override int NumberOf(CandidateView row)
    {
        var (place, wish) = KeyOf(row);
        return _values.NumberOf((place, wish), () => Add(row, place, wish));
    }

    public void Save(BinaryWriter to, IReadOnlyCollection<int> used) => _values.Save(to, used, value => CandidateFacts.Write(to, value));

    public void Load(BinaryReader from, CandidateView nothing) => _values.Load(from, count =>
    {
        var row = CandidateFacts.Read(from, nothing.Day);
        var key = KeyOf(row);
        for (; count > 0; count--)
            _pairs.Add(key);
        return (key, row);
    });

    /// <summary>The place of a value.</summary>
    public PlaceView? At(int value) => _places.Values.Span[_pairs.Values.Span[value].Place];

    public override CandidateView Representative(CandidateView nothing, int value) => _values.Values.Span[value];

    public override void Fill(PoolQuestion<CandidateView> question, int column)
    {
        // Each is read after those that name its numbers, so that they are there.
        var values = _values.Values.Span;
        var pairs = _pairs.Values.Span[..values.Length];
        var wishes = _wishes.Values.Span;
        var places = _places.Values.Span;
        question.MarkAsked(Features);
        var part = question.PartOf(PostKeys.Place(question.Blank.Post));
        if (!_kept.TryFind(part, out var meaning) || !meaning!.Covers(places.Length, wishes.Length, values.Length))
        {
            var kinds = KindsOfPlaces(question, places, wishes, out var kindCount);
            meaning = new PlaceMeaning(kinds, kindCount, wishes.Length, values.Length);
            for (var value = 0; value < values.Length; value++)
            {
                if (!meaning.IsOpen(pairs[value].Place, pairs[value].Wish))
                    continue;
                var pair = question.PairWith(values[value]);
                meaning.Set(pairs[value].Place, pairs[value].Wish, question.Points(Features, pair), question.Check(Gates, pair));
            }

            _kept.Keep(part, meaning, meaning.Numbers);
        }

        meaning.Write(question, column, pairs);
    }

    private (int Place, int Wish) KeyOf(CandidateView row)
    {
        var wishes = row.Candidate.Wishes;
        var place = _places.NumberOf(row.Place?.Code.Value ?? "", () => row.Place);
        return (place, _wishes.NumberOf((wishes.MaxCommuteKm, wishes.WillingToMove), () => (wishes.MaxCommuteKm, wishes.WillingToMove)));
    }

    private CandidateView Add(CandidateView row, int place, int wish)
    {
        _pairs.Add((place, wish));
        var wishes = row.Candidate.Wishes;
        return CandidateView.Representative(
            new Candidate
            {
                Id = CandidateFacts.Somebody,
                Residence = row.Candidate.Residence,
                Wishes = new() { MaxCommuteKm = wishes.MaxCommuteKm, WillingToMove = wishes.WillingToMove },
            },
            row.Day);
    }

    /// <summary>
    /// A number for each place; two places of one number mean the same to the post whatever the wishes are: the same relation of
    /// regions, and the same answer to every comparison of the distance that features and gates make (with 0, 10, 30 and 60 km, with
    /// the limits that people set, and with the radius of the rule).
    /// </summary>
    private static int[] KindsOfPlaces(
        PoolQuestion<CandidateView> question, ReadOnlySpan<PlaceView?> places, ReadOnlySpan<(int? MaxKm, bool? WillingToMove)> wishes, out int count)
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
