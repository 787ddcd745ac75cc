using System.Text;

namespace Matcher.Text;

/// <summary>Which script a character belongs to.</summary>
internal static class Scripts
{
    public static bool IsHan(Rune rune) => rune.Value is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF)
        or 0x3005 or 0x3007;

    public static bool EndsWithHan(ReadOnlySpan<char> text) =>
        Rune.DecodeLastFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done && IsHan(rune);
}
