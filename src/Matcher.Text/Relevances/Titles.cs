namespace Matcher.Text;

/// <summary>Compares titles of posts and occupations.</summary>
public static class Titles
{
    /// <summary>How alike two titles are, 0 to 1; see <see cref="TitleProfile.SimilarityTo"/>, which is cheaper for many pairs.</summary>
    /// <exception cref="ArgumentNullException">A title is null.</exception>
    public static double Similarity(string a, string b) => TitleProfile.Of(a).SimilarityTo(TitleProfile.Of(b));
}
