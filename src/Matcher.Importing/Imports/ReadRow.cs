namespace Matcher.Importing;

/// <summary>A row that was read into a draft.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Draft">The record being made.</param>
/// <param name="Digest">The hash of its content.</param>
/// <param name="Account">What was noted.</param>
internal sealed record ReadRow<TDraft>(string[] Cells, TDraft Draft, RowDigest Digest, RowAccount Account) : IReadRow;
