using Matcher.Domain;

namespace Matcher.Text;

/// <summary>A code that a title may have.</summary>
/// <param name="Code">The detailed occupation.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Relevance">How related title and name are, 0 to 1 (<see cref="TitleProfile.SimilarityTo"/>).</param>
/// <param name="Confidence">0 to 1: relevance, less what speaks for other minor groups. An ordering, not a chance.</param>
public sealed record CodedOccupation(OccupationCode Code, string Name, double Relevance, double Confidence)
{
    // From here on a title is the name but for a number, a place or a rank.
    private const double SameName = 0.9;

    /// <summary>The code as deep as the title carries: the detailed one if the title nearly is its name or its minor group has no other; otherwise the minor group.</summary>
    /// <remarks>Confidence is about minor groups: 高中数学教师 is surely of 2-08-02, and no 小学教师.</remarks>
    public OccupationCode SureCode => Relevance >= SameName || OccupationTable.Find(Code)?.Parent is not { } minor || OccupationTable.Children(minor).Count == 1 ? Code : minor;
}
