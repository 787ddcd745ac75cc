namespace Matcher.Text;

/// <summary>How far folding goes.</summary>
internal enum FoldingLevel
{
    /// <summary>Repairs only: for text that is stored and shown.</summary>
    Clean,

    /// <summary>Everything: for text that is compared.</summary>
    Match,
}
