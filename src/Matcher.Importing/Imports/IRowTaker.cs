using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>Takes rows one by one and counts what became of the records.</summary>
internal interface IRowTaker
{
    /// <summary>Reads a row without asking the store or the rows before it, so that it may run ahead on another thread.</summary>
    IReadRow Read(RawRow row);

    long Added { get; }

    long Changed { get; }

    long EmployersAdded { get; }

    /// <summary>Puts a row that this taker has read; rows come in the order of the file.</summary>
    ImportRow Take(IReadRow row);
}
