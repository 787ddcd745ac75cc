namespace Matcher.Matching;

/// <summary>By what hits are ordered. Posts without the fact come last; ties go by relevance, then by id.</summary>
public enum PostSort
{
    /// <summary>The most relevant first.</summary>
    Relevance,

    /// <summary>The newest first, by the day of publication.</summary>
    Date,

    /// <summary>The highest upper end of the monthly pay first.</summary>
    Pay,

    /// <summary>The nearest first; a post whose region is no city or county has no distance.</summary>
    Distance,
}
