namespace Matcher.Storage;

/// <summary>A list of a record that is read beside it.</summary>
internal interface IListCursor : IDisposable
{
    /// <summary>Names the id of the selection for the next run; the query starts when its first item is asked for.</summary>
    void Begin(string id);

    /// <summary>Ends the run.</summary>
    void End();
}
