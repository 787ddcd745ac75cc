namespace Matcher.Text;

/// <summary>What a part of a post's text is about.</summary>
internal enum TextPart
{
    /// <summary>No heading tells.</summary>
    Untold,

    /// <summary>What is done.</summary>
    Duties,

    /// <summary>What is asked of people.</summary>
    Requirements,

    /// <summary>What is welcome.</summary>
    Extras,

    /// <summary>The company, what it offers, where to write to: nothing is asked there.</summary>
    Other,
}
