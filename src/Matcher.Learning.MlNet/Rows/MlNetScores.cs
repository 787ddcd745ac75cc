using Microsoft.ML;

namespace Matcher.Learning.MlNet;

/// <summary>Reads what ML.NET scored.</summary>
internal static class MlNetScores
{
    public static IReadOnlyList<double> Raw(IDataView scored)
    {
        var column = scored.Schema["Score"];
        using var cursor = scored.GetRowCursor([column]);
        var (read, score, scores) = (cursor.GetGetter<float>(column), 0f, new List<double>());
        while (cursor.MoveNext())
        {
            read(ref score);
            scores.Add(score);
        }

        return scores;
    }
}
