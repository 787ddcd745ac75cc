namespace Matcher.Scoring;

/// <summary>What the kernel needs of a vector of bytes, one byte a row.</summary>
/// <typeparam name="TVector">The vector.</typeparam>
internal interface ILanes<TVector>
    where TVector : struct
{
    /// <summary>Rows of a vector.</summary>
    static abstract int Width { get; }

    /// <summary>Entries of a table that one look-up serves.</summary>
    static abstract int PageSize { get; }

    static abstract TVector All(byte value);

    static abstract TVector Load(ref readonly byte from, int offset);

    static abstract void Store(TVector value, ref byte to, int offset);

    /// <summary>Loads a page of a table.</summary>
    static abstract TVector Page(ref readonly byte table, int first);

    /// <summary>Looks codes up that are all below the page size.</summary>
    static abstract TVector LookUp(TVector page, TVector codes);

    /// <summary>Looks up the codes that lie on the page which begins at <paramref name="first"/>; 0 for the others.</summary>
    static abstract TVector LookUpOn(TVector page, TVector codes, byte first);

    static abstract TVector AddSaturate(TVector a, TVector b);

    static abstract TVector Or(TVector a, TVector b);

    static abstract TVector And(TVector a, TVector b);

    /// <summary>The bits of the first that the second does not have.</summary>
    static abstract TVector AndNot(TVector a, TVector b);

    /// <summary>The sum of all bytes.</summary>
    static abstract int Sum(TVector value);

    /// <summary>The low four bits of each byte.</summary>
    static abstract TVector LowHalf(TVector value);

    /// <summary>The high four bits of each byte.</summary>
    static abstract TVector HighHalf(TVector value);

    static abstract TVector Min(TVector a, TVector b);

    /// <summary>Bit r is set if row r has the bit that lies so many places below its highest.</summary>
    static abstract ulong Bits(TVector values, int place);

    /// <summary>The value in the rows whose bit is set, 0 in the others.</summary>
    static abstract TVector Where(ulong bits, TVector value);

    /// <summary>Bit r is set if row r is at least the threshold.</summary>
    static abstract ulong AtLeast(TVector values, TVector threshold);
}
