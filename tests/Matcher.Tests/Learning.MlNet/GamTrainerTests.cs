using Matcher.Learning.MlNet;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class GamTrainerTests : TableTrainerContract
{
    protected override ITableTrainer Trainer { get; } = new GamTrainer();

    protected override int BinaryTrees => 1_500;

    protected override bool Samples => false;

    protected override bool Weighs => false;

    protected override bool StopsOnTheWay => false;
}
