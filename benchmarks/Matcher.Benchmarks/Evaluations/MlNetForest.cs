using Matcher.Learning;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Matcher.Benchmarks;

/// <summary>ML.NET's own trees of many leaves on the product's bins.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Trainer">How it learns.</param>
internal sealed record MlNetForest(string Name, Func<MLContext, IEstimator<ITransformer>> Trainer)
{
    public double[] Scores(PairTable table, IReadOnlyList<int> train)
    {
        var context = new MLContext(seed: 1);
        // Lists of one post stand together, as the ranking objective demands.
        var rows = train.OrderBy(row => table.PostOf[row]);
        var model = Trainer(context).Fit(View(context, table, rows));
        var scored = model.Transform(View(context, table, Enumerable.Range(0, table.Rows)));
        return [.. scored.GetColumn<float>("Score").Select(score => (double)score)];
    }

    private static IDataView View(MLContext context, PairTable table, IEnumerable<int> rows)
    {
        var schema = SchemaDefinition.Create(typeof(ForestRow));
        schema[nameof(ForestRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, table.Columns.Length);
        schema[nameof(ForestRow.GroupId)].ColumnType = new KeyDataViewType(typeof(uint), (ulong)table.Posts.Count + 1);
        return context.Data.LoadFromEnumerable(rows.Select(row => new ForestRow
        {
            Features = [.. table.Columns.Select(column => (float)column[row])],
            Label = table.Grades[row],
            GroupId = (uint)table.PostOf[row] + 1,
        }), schema);
    }
}
