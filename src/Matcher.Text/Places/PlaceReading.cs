using Matcher.Domain;

namespace Matcher.Text;

/// <summary>What a name or address of a place was read as.</summary>
public abstract record PlaceReading
{
    private PlaceReading()
    {
    }

    /// <summary>One place.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Matched">The folded part of the text that names it, with its parents.</param>
    /// <param name="Rest">The folded part after it, such as a street or a development zone without a code of its own; empty if none.</param>
    public sealed record Found(RegionCode Code, string Matched, string Rest) : PlaceReading;

    /// <summary>Several places have that name and nothing in the text decides.</summary>
    /// <param name="Candidates">All of them, in code order.</param>
    /// <param name="Matched">The folded part of the text that names them.</param>
    public sealed record Ambiguous(IReadOnlyList<RegionCode> Candidates, string Matched) : PlaceReading;

    /// <summary>The text does not begin with the name of a place.</summary>
    /// <param name="Text">The text as given.</param>
    public sealed record Unknown(string Text) : PlaceReading;
}
