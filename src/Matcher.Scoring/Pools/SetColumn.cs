namespace Matcher.Scoring;

/// <summary>The sets of a block, by value: which rows hold it.</summary>
/// <param name="Values">The values that occur, rising.</param>
/// <param name="Starts">Where the rows of each value begin in <paramref name="Rows"/>; one more entry than values.</param>
/// <param name="Rows">Rows within the block, rising per value.</param>
/// <param name="Unknown">Bit r is set if nothing is known of row r; null if something is known of every row.</param>
internal sealed record SetColumn(int[] Values, int[] Starts, ushort[] Rows, ulong[]? Unknown);
