namespace Matcher.Matching;

/// <summary>How large a pool is.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Bytes">Bytes of its columns in memory, without dictionaries.</param>
public readonly record struct PoolSize(int Rows, long Bytes);
