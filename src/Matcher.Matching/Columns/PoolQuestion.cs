using System.Runtime.InteropServices;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A post or a person put as a question to a pool of the other side: what every value of every column means to it.</summary>
/// <remarks>Holds the working memory of one question and is put again and again; not thread-safe.</remarks>
/// <typeparam name="TView">A row of the pool.</typeparam>
/// <param name="query">What is filled.</param>
internal abstract class PoolQuestion<TView>(PoolQuery query)
{
    private static readonly TrainingFeature Training = new();
    private static readonly HardestAccommodationFeature Hardest = new();
    private static readonly OpenItemsFeature OpenItems = new();

    private readonly List<GateFinding> _findings = [];
    private readonly Dictionary<(string Gate, string Fact), int> _findingNumbers = [];
    private readonly List<string> _gates = [];
    private readonly List<string> _facts = [];
    private readonly HashSet<(string Gate, string Fact)> _ofEveryRow = [];
    private readonly bool[] _isAsked = new bool[Features.All.Count];
    private readonly List<int> _found = [];
    private readonly GateFindings _scratch = new();

    public PoolQuery Query => query;

    public TableModel Model { get; private set; } = null!;

    /// <summary>The asking side with a row of which nothing is known.</summary>
    public Pair Blank { get; private set; } = null!;

    /// <summary>The asking side with a row; the pair before is that pair no more.</summary>
    public abstract Pair PairWith(TView row);

    /// <summary>A part of the asking side with what else its meaning rests on.</summary>
    public AskedPart<TPart> PartOf<TPart>(TPart part) => new(part, Model, Blank.Rules, Blank.Day, Blank.Priors);

    /// <summary>The index of a feature, which counts as asked from here on.</summary>
    public int IndexOf(Feature feature)
    {
        var index = Features.IndexOf(feature);
        _isAsked[index] = true;
        return index;
    }

    /// <summary>Counts some features as asked.</summary>
    public void MarkAsked(IReadOnlyList<Feature> features)
    {
        for (var i = 0; i < features.Count; i++)
            IndexOf(features[i]);
    }

    /// <summary>The points of some features of a pair.</summary>
    public int Points(IReadOnlyList<Feature> features, Pair pair)
    {
        var points = 0;
        for (var i = 0; i < features.Count; i++)
            points += Model.Points(IndexOf(features[i]), features[i].Evaluate(pair).Bin);
        return points;
    }

    /// <summary>What some gates find against a pair, until they are asked again.</summary>
    public IReadOnlyList<GateFinding> Check(IReadOnlyList<Gate> gates, Pair pair)
    {
        _scratch.Clear();
        for (var i = 0; i < gates.Count; i++)
            gates[i].Check(pair, _scratch);
        return _scratch.Blocks;
    }

    /// <summary>The set of some findings, without what keeps every row out.</summary>
    public int SetOf(IReadOnlyList<GateFinding> blocks)
    {
        if (blocks.Count == 0)
            return 0;
        _found.Clear();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!_ofEveryRow.Contains((blocks[i].Gate, blocks[i].Fact)) && FindingOf(blocks[i]) is var finding && !_found.Contains(finding))
                _found.Add(finding);
        }

        _found.Sort();
        return query.FindingSet(CollectionsMarshal.AsSpan(_found));
    }

    /// <summary>The number of a finding; findings of one gate about one fact are one.</summary>
    public int FindingOf(GateFinding finding)
    {
        if (_findingNumbers.TryGetValue((finding.Gate, finding.Fact), out var number))
            return number;
        var fact = _facts.IndexOf(finding.Fact);
        if (fact < 0)
        {
            fact = _facts.Count;
            _facts.Add(finding.Fact);
        }

        var gate = _gates.IndexOf(finding.Gate);
        if (gate < 0)
        {
            gate = _gates.Count;
            _gates.Add(finding.Gate);
        }

        number = query.AddFinding(new Finding(gate, fact, finding.IsChangeable));
        _findingNumbers.Add((finding.Gate, finding.Fact), number);
        _findings.Add(finding);
        return number;
    }

    /// <summary>What was counted.</summary>
    public ListCounts Counts(ScanResult result) => new(result.Considered, result.Removed, result.OneFactAway, GateCounts(result));

    /// <summary>How many rows each gate removed, most first, ties by code; gates that removed nothing are left out.</summary>
    public IReadOnlyList<GateCount> GateCounts(ScanResult result)
    {
        var counts = new List<GateCount>();
        for (var gate = 0; gate < result.Gates.Length; gate++)
        {
            if (result.Gates[gate] > 0)
                counts.Add(new GateCount(_gates[gate], result.Gates[gate], Gates.Find(_gates[gate]).Meaning));
        }

        return [.. counts.OrderByDescending(count => count.Count).ThenBy(count => count.Gate, StringComparer.Ordinal)];
    }

    /// <summary>How many rows each single changeable fact keeps out.</summary>
    public IReadOnlyList<FactCount> SingleFacts(ScanResult result)
    {
        var counts = new List<FactCount>();
        for (var fact = 0; fact < result.SingleFacts.Length; fact++)
        {
            if (result.SingleFacts[fact] > 0)
                counts.Add(new FactCount(_facts[fact], result.SingleFacts[fact], _findings.Last(finding => finding.Fact == _facts[fact]).Sentence));
        }

        return [.. counts.OrderBy(count => count.Fact, StringComparer.Ordinal)];
    }

    /// <summary>Asks which rows share a course with the asking side.</summary>
    public void AskCourses(PoolColumns<TView> columns, ValueSet<TView, string> set, IEnumerable<string> courses)
    {
        var table = query.Set(columns.IndexOf(set), SetOperation.Max);
        var index = IndexOf(Training);
        foreach (var course in courses.Distinct(StringComparer.Ordinal))
        {
            if (set.Find(course) is >= 0 and var number)
                table.AddValue(number, 1);
        }

        table.SetPoints(0, Model.Points(index, TrainingFeature.Bin(isCompleted: false)));
        table.SetPoints(1, Model.Points(index, TrainingFeature.Bin(isCompleted: true)));
        table.SetUnknown(Model.Points(index, TrainingFeature.NotAsked));
    }

    /// <summary>Forgets the question before, and fills and prepares the query.</summary>
    protected void Fill(PoolColumns<TView> columns, TableModel model, Pair blank)
    {
        (Model, Blank) = (model, blank);
        _findings.Clear();
        _findingNumbers.Clear();
        _gates.Clear();
        _facts.Clear();
        _ofEveryRow.Clear();
        Array.Clear(_isAsked);
        BlockEveryRow();
        for (var column = 0; column < columns.Facets.Count; column++)
        {
            if (columns.Facets[column].Concerns(blank))
                columns.Facets[column].Fill(this, column);
        }

        AskSets();
        AskItems();
        query.Intercept = model.Intercept + PointsOfTheRest();
        query.Prepare();
    }

    protected abstract void AskSets();

    /// <summary>What keeps even a row out of which nothing is known lies in the asking side alone.</summary>
    private void BlockEveryRow()
    {
        var blocks = Check(Gates.All, Blank);
        for (var i = 0; i < blocks.Count; i++)
        {
            _ofEveryRow.Add((blocks[i].Gate, blocks[i].Fact));
            query.BlockAll(FindingOf(blocks[i]));
        }
    }

    /// <summary>The features over everything that matters to a pair.</summary>
    private void AskItems()
    {
        const int Tables = FacetTable.NoItem + 1;
        var (hardest, open) = (IndexOf(Hardest), IndexOf(OpenItems));
        Span<int> byLeast = stackalloc int[Tables];
        Span<int> byOpen = stackalloc int[Tables];
        for (var i = 0; i < Tables; i++)
        {
            byLeast[i] = Model.Points(hardest, HardestAccommodationFeature.Bin(i < FitCodes.Count ? (FitCode)i : FitCode.Met));
            byOpen[i] = Model.Points(open, OpenItemsFeature.Bin(i));
        }

        query.SetItems(byLeast, byOpen);
    }

    /// <summary>The features that no column was asked about are the same for every row.</summary>
    private long PointsOfTheRest()
    {
        var points = 0L;
        for (var index = 0; index < _isAsked.Length; index++)
            points += _isAsked[index] ? 0 : Model.Points(index, Features.All[index].Evaluate(Blank).Bin);
        return points;
    }
}
