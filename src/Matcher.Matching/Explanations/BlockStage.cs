namespace Matcher.Matching;

/// <summary>What kind of obstacle keeps a pair out, in the order in which obstacles are read: what nobody can move first.</summary>
public enum BlockStage
{
    /// <summary>A law, or a rule of a programme.</summary>
    Rule,

    /// <summary>The post takes no applications on the day.</summary>
    Closed,

    /// <summary>Something that the person must avoid.</summary>
    Safety,

    /// <summary>An essential demand, or a provision that the person cannot do without.</summary>
    Access,

    /// <summary>A licence or the education.</summary>
    Qualification,

    /// <summary>The place.</summary>
    Place,
}
