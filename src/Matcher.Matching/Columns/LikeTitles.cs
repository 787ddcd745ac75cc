using Matcher.Scoring;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>Which of the first so many wished titles are like a post's title, with their bins. Not changed once it is kept.</summary>
internal sealed class LikeTitles
{
    private readonly List<(int Title, byte Bin)> _like = [];

    /// <summary>How many wished titles were compared.</summary>
    public int Compared { get; private init; }

    /// <summary>How many numbers it holds.</summary>
    public int Numbers => 4 + (_like.Count * 2);

    /// <summary>Compares the wished titles that an earlier comparison has not seen.</summary>
    public static LikeTitles To(string title, ReadOnlySpan<(string Text, TitleProfile Value)> wished, LikeTitles? earlier)
    {
        var like = new LikeTitles { Compared = wished.Length };
        if (earlier is not null)
            like._like.AddRange(earlier._like);
        var profile = TitleProfiles.Of(title);
        for (var number = earlier?.Compared ?? 0; number < wished.Length; number++)
        {
            // The bin rises with the similarity, so the greatest bin is that of the most similar title.
            if (TitleFeature.Bin(wished[number].Value.PointsWith(profile)) is > 0 and var bin)
                like._like.Add((number, (byte)bin));
        }

        return like;
    }

    public void Write(SetTable table)
    {
        foreach (var (title, bin) in _like)
            table.AddValue(title, bin);
    }
}
