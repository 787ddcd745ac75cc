using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>An entry of the journal of acts with its place in it.</summary>
/// <param name="Number">Rises with every entry.</param>
/// <param name="Act">The entry.</param>
public sealed record NumberedAct(long Number, CounselAct Act);
