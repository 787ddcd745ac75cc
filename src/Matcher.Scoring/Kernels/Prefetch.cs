using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Matcher.Scoring;

/// <summary>Asks for memory before it is read; says nothing else about it.</summary>
internal static class Prefetch
{
    /// <summary>The line that a byte lies in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Line(ref readonly byte at)
    {
        // An address is only a hint here: nothing is read, even if the array moves or ends before it.
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in at)));
    }

    /// <summary>The first lines of some bytes.</summary>
    public static void Head(ReadOnlySpan<byte> bytes, int lines)
    {
        ref readonly var first = ref MemoryMarshal.GetReference(bytes);
        var length = Math.Min(bytes.Length, lines * PoolBlock.Lane);
        for (var offset = 0; offset < length; offset += PoolBlock.Lane)
            Line(in Unsafe.Add(ref Unsafe.AsRef(in first), offset));
    }
}
