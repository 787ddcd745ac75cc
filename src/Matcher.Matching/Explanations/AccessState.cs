namespace Matcher.Matching;

/// <summary>Whether the person could start as things stand; the only access fact that an employer sees.</summary>
public enum AccessState
{
    /// <summary>Nothing to prepare.</summary>
    Ready,

    /// <summary>After what is listed has been arranged.</summary>
    AfterArrangement,

    /// <summary>Something has to be asked first.</summary>
    ToAsk,
}
