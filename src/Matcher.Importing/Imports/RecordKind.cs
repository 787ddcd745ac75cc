namespace Matcher.Importing;

/// <summary>What a file holds, one record a row.</summary>
public enum RecordKind
{
    /// <summary>Posts.</summary>
    Posts,

    /// <summary>Candidates.</summary>
    Candidates,

    /// <summary>Fairs.</summary>
    Fairs,

    /// <summary>Training courses.</summary>
    Courses,
}
