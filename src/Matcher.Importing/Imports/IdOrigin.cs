namespace Matcher.Importing;

/// <summary>What made a row's id.</summary>
internal enum IdOrigin
{
    /// <summary>The row names a record of this service.</summary>
    Id,

    /// <summary>The source's own key.</summary>
    Key,

    /// <summary>The row's content.</summary>
    Content,
}
