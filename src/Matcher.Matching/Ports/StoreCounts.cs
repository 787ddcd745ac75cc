namespace Matcher.Matching;

/// <summary>What a store holds.</summary>
/// <param name="Candidates">Everybody on file, agreed or not.</param>
/// <param name="AnySynthetic">Whether a candidate or a post was made by the generator.</param>
public sealed record StoreCounts(long Candidates, bool AnySynthetic);
