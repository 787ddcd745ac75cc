using System.Collections.Frozen;
using System.Globalization;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// P(level on an axis | type, grade), used only for functions that nobody has assessed. Axes that a type does not name are read as
/// those of people without a limitation on file there.
/// </summary>
/// <remarks>Source: set by hand after the grade criteria of GB/T 26341-2010; unverified until fitted to expert labels.</remarks>
internal static class TypePriors
{
    private const string Resource = "Matcher.Matching.Priors.type-priors.tsv";

    private static readonly LevelPrior Elsewhere = new(0.02, 0.05, 0.13, 0.80);

    private static readonly FrozenDictionary<(DisabilityType, int, FunctionAxis), LevelPrior> Table = Read();

    /// <summary>The prior of a person on an axis; null if nothing is on file that one could be drawn from.</summary>
    public static LevelPrior? Of(IReadOnlyList<Disability> disabilities, FunctionAxis axis)
    {
        LevelPrior? prior = null;
        foreach (var disability in disabilities)
        {
            // "Multiple" alone hides its components and says nothing about any axis.
            if (disability.Type == DisabilityType.Multiple)
                continue;
            var one = One(disability, axis);
            prior = prior is null ? one : prior.Least(one);
        }

        return prior;
    }

    private static LevelPrior One(Disability disability, FunctionAxis axis)
    {
        if (disability.Grade is { } grade)
            return Table.GetValueOrDefault((disability.Type, grade, axis), Elsewhere);
        var all = Enumerable.Range(1, 4).Select(g => Table.GetValueOrDefault((disability.Type, g, axis), Elsewhere)).ToList();
        return new(all.Average(p => p.P0), all.Average(p => p.P1), all.Average(p => p.P2), all.Average(p => p.P3));
    }

    private static FrozenDictionary<(DisabilityType, int, FunctionAxis), LevelPrior> Read()
    {
        using var stream = typeof(TypePriors).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<(DisabilityType, int, FunctionAxis), LevelPrior>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            var p = cells[3..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            if (p.Length != 4 || Math.Abs(p.Sum() - 1) > 1e-9)
                throw new InvalidDataException($"{Resource}: '{line}' does not add up to 1.");
            var key = (Vocabulary<DisabilityType>.Parse(cells[0]), int.Parse(cells[1], CultureInfo.InvariantCulture), Vocabulary<FunctionAxis>.Parse(cells[2]));
            table.Add(key, new(p[0], p[1], p[2], p[3]));
        }

        return table.ToFrozenDictionary();
    }
}
