namespace Matcher.Learning;

/// <summary>Something that scores pairs.</summary>
/// <param name="Name">Its name in answers.</param>
/// <param name="Scores">The score of every row of the table, the higher the better.</param>
internal sealed record PairScorer(string Name, double[] Scores);
