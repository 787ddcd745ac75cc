using System.Runtime.CompilerServices;

namespace Matcher.Matching;

/// <summary>Which question it is. Two are the same only within one snapshot, in which nothing changes.</summary>
/// <param name="Asker">The id of the post or the person.</param>
/// <param name="UsesPriors">Whether type priors may speak.</param>
/// <param name="Versions">Those of the snapshot; each snapshot has an instance of its own, and that instance is meant.</param>
internal readonly record struct QuestionKey(string Asker, bool UsesPriors, Versions Versions)
{
    public bool Equals(QuestionKey other) =>
        ReferenceEquals(Versions, other.Versions) && UsesPriors == other.UsesPriors && string.Equals(Asker, other.Asker, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Versions), UsesPriors, Asker);
}
