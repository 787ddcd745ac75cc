namespace Matcher.Importing;

/// <summary>A row made ready by <see cref="IRowTaker.Read"/>, for the same taker.</summary>
internal interface IReadRow;
