using System.Buffers;

namespace Matcher.Matching;

/// <summary>A list of skills that a post asks for. Lists differ much, so they are kept as numbers and counted instead of read through representatives.</summary>
internal sealed class SkillListFacet : PoolFacet<PostView>
{
    private static readonly HashSet<string> NoSkills = [];

    private readonly Func<PostView, IReadOnlyList<string>> _read;
    private readonly ValueTable<string, int[]> _lists = new(StringComparer.Ordinal);
    private readonly ValueTable<string, string> _skills = new(StringComparer.Ordinal);

    public SkillListFacet(Feature feature, Func<PostView, IReadOnlyList<string>> read)
    {
        Features = [feature];
        _read = read;
    }

    public override int NumberOf(PostView row)
    {
        var skills = _read(row);
        return _lists.NumberOf(string.Join('\n', skills.Order(StringComparer.Ordinal)), () => [.. skills.Select(skill => _skills.NumberOf(skill, () => skill))]);
    }

    public override void Fill(PoolQuestion<PostView> question, int column)
    {
        // Skills are read after the lists, so that every number that a list names is there.
        var lists = _lists.Values.Span;
        var table = question.Query.Facet(column, lists.Length);
        var index = question.IndexOf(Features[0]);
        var held = question.Blank.Candidate.Skills;
        var isHeld = ArrayPool<bool>.Shared.Rent(_skills.Values.Length);
        isHeld.AsSpan().Clear();
        foreach (var skill in held ?? NoSkills)
        {
            // A skill may have come in since.
            if (_skills.Find(skill) is >= 0 and var number && number < isHeld.Length)
                isHeld[number] = true;
        }

        var points = question.Model.Table(index);
        var bins = BinMeanings.Begin(table, points);
        for (var list = 0; list < lists.Length; list++)
            bins[list] = (ushort)Bin(lists[list], held is null ? null : isHeld);
        BinMeanings.End(table, points);
        ArrayPool<bool>.Shared.Return(isHeld);
    }

    private static int Bin(int[] list, bool[]? isHeld)
    {
        if (list.Length == 0)
            return SkillCover.NotAsked;
        if (isHeld is null)
            return SkillCover.Unknown;
        var covered = 0;
        foreach (var skill in list)
            covered += isHeld[skill] ? 1 : 0;
        return SkillCover.Bin(covered, list.Length);
    }
}
