using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Matcher.Scoring;

namespace Matcher.Benchmarks;

/// <summary>
/// Writes pairs for other people's programs: a NumPy file of little-endian 32-bit floats, per pair its bins in the order of the features
/// and then its score.
/// </summary>
internal static class RowsFile
{
    private const int Posts = 4;

    public static int Write(int count, string path)
    {
        var crowd = CandidateCrowd.Make((count + Posts - 1) / Posts, Posts);
        using var file = File.Create(path);
        file.Write(Header(count));
        var values = new float[PairRows.Width + 1];
        var left = count;
        foreach (var rows in PairRows.Of(crowd))
        {
            for (var row = 0; row < rows.Count && left > 0; row++, left--)
            {
                for (var feature = 0; feature < PairRows.Width; feature++)
                    values[feature] = rows[row][feature];
                values[^1] = (float)Units.ToWeight(rows.Scores[row]);
                file.Write(MemoryMarshal.AsBytes(values.AsSpan()));
            }
        }

        Report.Line($"{count} pairs of {crowd.Posts.Count} posts, {PairRows.Width} features and the score, in {path}");
        return left == 0 ? 0 : 1;
    }

    /// <summary>Format 1.0: magic, length, a Python dictionary, blanks up to a multiple of 64 bytes.</summary>
    private static byte[] Header(int count)
    {
        const int Prefix = 10;
        var shape = string.Create(CultureInfo.InvariantCulture, $"{{'descr': '<f4', 'fortran_order': False, 'shape': ({count}, {PairRows.Width + 1}), }}");
        var text = shape.PadRight(((Prefix + shape.Length + 1 + 63) / 64 * 64) - Prefix - 1) + "\n";
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)text.Length, (byte)(text.Length >> 8), .. Encoding.ASCII.GetBytes(text)];
    }
}
