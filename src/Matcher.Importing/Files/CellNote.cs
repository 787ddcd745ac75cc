namespace Matcher.Importing;

/// <summary>A remark on one cell, made while the table was read.</summary>
/// <param name="Column">The cell's column, from 0.</param>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="From">What stands there.</param>
internal readonly record struct CellNote(int Column, string Reason, string? From);
