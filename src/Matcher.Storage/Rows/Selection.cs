namespace Matcher.Storage;

/// <summary>Which records a statement reads.</summary>
internal enum Selection
{
    /// <summary>All, by id.</summary>
    All,

    /// <summary>Those after <c>$id</c>, by id.</summary>
    After,

    /// <summary>The one with <c>$id</c>.</summary>
    One,
}
