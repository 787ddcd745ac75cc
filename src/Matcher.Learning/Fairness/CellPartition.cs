using System.Globalization;

namespace Matcher.Learning;

/// <summary>
/// Divides people into cells of type × grade band × sex × area. Cells of fewer than 30 are pooled by type, and what is still small is pooled
/// into one: nobody is dropped.
/// </summary>
internal sealed class CellPartition
{
    private readonly Dictionary<int, int> _cellOf = [];

    private CellPartition(IReadOnlyList<PersonCell> cells) => Cells = cells;

    /// <summary>The cells, in the order of names.</summary>
    public IReadOnlyList<PersonCell> Cells { get; }

    /// <summary>The cell of a person.</summary>
    public int CellOf(int person) => _cellOf[person];

    /// <summary>Divides.</summary>
    /// <param name="groups">The group of every person of the table.</param>
    /// <param name="people">Who is judged.</param>
    public static CellPartition Of(PersonGroup[] groups, IEnumerable<int> people)
    {
        var fine = people.GroupBy(person => groups[person]).ToList();
        var large = fine.Where(cell => cell.Count() >= PersonCell.Least).Select(cell => (Name: cell.Key.ToString(), IsPooled: false, Parts: cell.ToList())).ToList();
        var byType = fine.Where(cell => cell.Count() < PersonCell.Least).SelectMany(cell => cell).GroupBy(person => groups[person].Type, StringComparer.Ordinal).ToList();
        large.AddRange(byType.Where(pool => pool.Count() >= PersonCell.Least).Select(pool => (pool.Key + " (small cells)", true, pool.ToList())));
        var rest = byType.Where(pool => pool.Count() < PersonCell.Least).SelectMany(pool => pool).ToList();
        if (rest.Count > 0)
            large.Add(("all small cells", true, rest));
        var sorted = large.OrderBy(cell => cell.Name, StringComparer.Ordinal).ToList();
        var partition = new CellPartition([.. sorted.Select(cell => new PersonCell(cell.Name, cell.Parts.Count, cell.IsPooled, Parts(groups, cell.Parts)))]);
        foreach (var (number, cell) in sorted.Index())
        {
            foreach (var person in cell.Parts)
                partition._cellOf.Add(person, number);
        }

        return partition;
    }

    private static List<string> Parts(PersonGroup[] groups, IEnumerable<int> people) =>
        [.. people.GroupBy(person => groups[person].ToString(), StringComparer.Ordinal).OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Key}: {part.Count()}"))];
}
