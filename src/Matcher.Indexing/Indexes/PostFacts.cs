namespace Matcher.Indexing;

/// <summary>What filters, facets and sorting read of a post. Words are 1 + their place in the vocabulary, 0 for unknown.</summary>
internal struct PostFacts
{
    /// <summary>Into the segment's regions; 0 for unknown.</summary>
    public int Region;

    /// <summary>The province's two digits as a number; 0 for unknown.</summary>
    public byte Province;

    public byte Form;

    public byte WorkMode;

    public byte Education;

    /// <summary>Upper end, yuan a month; -1 for unknown.</summary>
    public int PayMax;

    /// <summary>Day number; the least number if the post has always been open.</summary>
    public int OpensOn;

    /// <summary>Day number; the greatest number if the post stays open.</summary>
    public int ClosesOn;

    /// <summary>Day number; -1 for unknown.</summary>
    public int PublishedOn;

    /// <summary>Place of the post's id in the ordinal order of the segment's ids.</summary>
    public int Rank;

    /// <summary>As <see cref="ProvisionSet"/>.</summary>
    public long Provisions;
}
