using Matcher.Domain;

namespace Matcher.Text;

/// <summary>What an occupation code in a record was read as.</summary>
public abstract record OccupationCodeReading
{
    private OccupationCodeReading()
    {
    }

    /// <summary>A code of the tree.</summary>
    /// <param name="Occupation">Its row.</param>
    public sealed record Known(Occupation Occupation) : OccupationCodeReading;

    /// <summary>The form of the 2022 classification, but not in the tree: a mistake, or one of the 7 occupations that the source lacks.</summary>
    /// <param name="Code">The code.</param>
    public sealed record NotListed(OccupationCode Code) : OccupationCodeReading;

    /// <summary>A code of GB/T 6565-2009 such as 0-10, whose groups are numbered otherwise; there is no crosswalk, so it is not translated.</summary>
    /// <param name="Text">The text as given.</param>
    public sealed record Old(string Text) : OccupationCodeReading;

    /// <summary>Not a code.</summary>
    /// <param name="Text">The text as given.</param>
    public sealed record Unreadable(string Text) : OccupationCodeReading;
}
