namespace Matcher.Storage;

/// <summary>A fault of the store's files or their surroundings; never a caller's mistake.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Another process holds the store open for writing.</summary>
    public const string InUse = "store_in_use";

    /// <summary>The store was written by a newer program.</summary>
    public const string Newer = "store_newer";

    /// <summary>The file is no store.</summary>
    public const string NotAStore = "not_a_store";

    /// <summary>The file or something in it cannot be read.</summary>
    public const string Damaged = "store_damaged";

    /// <summary>A lock was not released in time.</summary>
    public const string Busy = "store_busy";

    /// <summary>The disk is full.</summary>
    public const string DiskFull = "disk_full";

    /// <summary>The files cannot be opened, read or written.</summary>
    public const string Inaccessible = "store_inaccessible";

    /// <summary>Anything else that the engine reports.</summary>
    public const string Failed = "store_failed";

    /// <summary>Makes an exception.</summary>
    /// <param name="code">One of this class's constants.</param>
    /// <param name="place">The file, or the table and column.</param>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="isTransient">Whether trying again may help.</param>
    /// <param name="inner">What the engine reported.</param>
    public StoreException(string code, string place, string message, bool isTransient = false, Exception? inner = null)
        : base($"{message} [{code}, {place}]", inner)
    {
        Code = code;
        Place = place;
        IsTransient = isTransient;
    }

    /// <summary>A stable word for programs.</summary>
    public string Code { get; }

    /// <summary>The file, or the table and column.</summary>
    public string Place { get; }

    /// <summary>Whether trying again may help.</summary>
    public bool IsTransient { get; }
}
