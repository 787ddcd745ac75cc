namespace Matcher.Text;

/// <summary>Why a text cannot be taken as a value.</summary>
public enum ReadingFault
{
    /// <summary>There is no text.</summary>
    Empty,

    /// <summary>The text has no form that the reader knows.</summary>
    NotRecognised,

    /// <summary>A number without unit that may mean several things.</summary>
    UnclearUnit,

    /// <summary>Several values of equal standing.</summary>
    SeveralValues,

    /// <summary>A number below zero where that makes no sense.</summary>
    Negative,

    /// <summary>A number too small or too large to be true.</summary>
    OutOfRange,

    /// <summary>A day that no calendar has.</summary>
    ImpossibleDate,
}
