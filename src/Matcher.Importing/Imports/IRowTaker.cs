using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>Takes rows one by one and counts what became of the records.</summary>
internal interface IRowTaker
{
    long Added { get; }

    long Changed { get; }

    long EmployersAdded { get; }

    ImportRow Take(RawRow row);
}
