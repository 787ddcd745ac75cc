using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Matcher.Indexing.Lucene;

/// <summary>The fields of a document. Text is indexed as tokens that come ready; none of it is stored.</summary>
internal static class IndexFields
{
    /// <summary>Rises when fields, tokens or their meaning change; an index of another number is built again.</summary>
    public const int Number = 2;

    /// <summary>Stands in a term where a post says nothing; no word of a vocabulary looks so, and facets show it.</summary>
    public const string Unknown = "unknown";

    public const string Id = "id";
    public const string Title = "title";
    public const string Text = "text";
    public const string Details = "details";

    /// <summary>The tokens of the three fields, each as often as it counts: one list to read where places do not matter.</summary>
    public const string Any = "any";

    /// <summary>Tokens over all three fields.</summary>
    public const string Length = "length";

    /// <summary>The title's tokens, divided by blanks.</summary>
    public const string TitleTokens = "title_tokens";

    /// <summary>Words that SmartCn sees, each as often as it counts.</summary>
    public const string Words = "words";

    public const string Region = "region";
    public const string Province = "province";
    public const string Form = "form";
    public const string WorkMode = "work_mode";
    public const string Education = "education";
    public const string PayMaxYuanPerMonth = "pay_max";
    public const string PublishedOn = "published_on";
    public const string OpensOn = "opens_on";
    public const string ClosesOn = "closes_on";
    public const string Provision = "provision";

    /// <summary>What an occurrence counts: a word in the title says more about a post than one in its text.</summary>
    public const int TitleWeight = 8;
    public const int TextWeight = 1;
    public const int DetailsWeight = 2;

    /// <summary>Stands in a number where a post says nothing.</summary>
    public const int NoNumber = -1;

    /// <summary>Tokens with places, for phrases.</summary>
    public static FieldType Phrases { get; } = Tokens(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    /// <summary>Tokens with counts.</summary>
    public static FieldType Counts { get; } = Tokens(IndexOptions.DOCS_AND_FREQS);

    // Norms round lengths to a byte; Length is exact.
    private static FieldType Tokens(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
