using System.Globalization;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary>A run file of the Text REtrieval Conference: lines of <c>query Q0 document rank score tag</c>.</summary>
/// <remarks>
/// Tools sort by score and read it in single precision, some breaking ties by id backwards. So scores are printed as single-precision
/// numbers that fall with every rank; a tie is told apart in the last digit.
/// </remarks>
internal sealed class TrecRun(TextWriter writer, string tag)
{
    private string _query = "";
    private int _rank;
    private float _last;

    /// <summary>Lines written.</summary>
    public long Lines { get; private set; }

    /// <summary>Begins the ranking of a query.</summary>
    public void Begin(string query) => (_query, _rank, _last) = (query, 0, float.PositiveInfinity);

    /// <summary>Adds the next post of the ranking.</summary>
    public void Add(ScoredPost post)
    {
        _last = Math.Min((float)post.Score, MathF.BitDecrement(_last));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{_query} Q0 {post.PostId} {++_rank} {_last:R} {tag}\n"));
        Lines++;
    }
}
