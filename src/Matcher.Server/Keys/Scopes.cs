namespace Matcher.Server;

/// <summary>What a key may ask for. A key may have several.</summary>
[Flags]
public enum Scopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A fair system: shortlists of its own fairs, as an employer may see them, and what became of them.</summary>
    Fair = 1,

    /// <summary>A portal: search, recommendations, what people saw and applied for, withdrawing a consent.</summary>
    Portal = 2,

    /// <summary>An employment counsellor: everything about posts, people and fairs.</summary>
    Counsellor = 4,

    /// <summary>Everything, imports and rebuilding included.</summary>
    Admin = 8,
}
