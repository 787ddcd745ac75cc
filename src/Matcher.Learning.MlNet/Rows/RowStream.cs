using Matcher.Matching;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Matcher.Learning.MlNet;

/// <summary>Gives ML.NET the bins of some features row by row, without a second copy of the set.</summary>
internal sealed class RowStream(MLContext context, int[] features)
{
    /// <summary>The rows of a set that count.</summary>
    /// <param name="set">The set.</param>
    /// <param name="objective">For the binary objective a grade between 0 and 1 becomes two rows that share the weight.</param>
    /// <param name="isWanted">Which rows; null for all.</param>
    /// <param name="cancellationToken">Ends the stream with an exception.</param>
    public IDataView Of(TrainingSet set, TrainingObjective objective, Func<int, bool>? isWanted, CancellationToken cancellationToken)
    {
        IEnumerable<LearningRow> Rows()
        {
            var row = new LearningRow { Features = new float[features.Length] };
            for (var i = 0; i < set.Rows; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (set.Weights[i] == 0 || isWanted?.Invoke(i) == false)
                    continue;
                for (var at = 0; at < features.Length; at++)
                    row.Features[at] = set.Bins(features[at])[i];
                var (grade, weight) = (set.Grades[i], set.Weights[i]);
                if (objective == TrainingObjective.Regression)
                {
                    (row.Label, row.Weight) = (grade, weight);
                    yield return row;
                    continue;
                }

                if (grade > 0)
                {
                    (row.IsGood, row.Weight) = (true, weight * grade);
                    yield return row;
                }

                if (grade < 1)
                {
                    (row.IsGood, row.Weight) = (false, weight * (1 - grade));
                    yield return row;
                }
            }
        }

        return View(Rows());
    }

    /// <summary>Rows of one bin per feature, to be scored.</summary>
    public IDataView Of(IReadOnlyList<byte[]> rows)
    {
        IEnumerable<LearningRow> Rows()
        {
            var row = new LearningRow { Features = new float[features.Length] };
            foreach (var bins in rows)
            {
                for (var at = 0; at < features.Length; at++)
                    row.Features[at] = bins[features[at]];
                yield return row;
            }
        }

        return View(Rows());
    }

    private IDataView View(IEnumerable<LearningRow> rows)
    {
        var schema = SchemaDefinition.Create(typeof(LearningRow));
        schema[nameof(LearningRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features.Length);
        return context.Data.LoadFromEnumerable(rows, schema);
    }
}
