using Matcher.Learning.MlNet;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class FastTreeTrainerTests : TableTrainerContract
{
    protected override ITableTrainer Trainer { get; } = new FastTreeTrainer();
}
