using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Indexing.Lucene;

/// <summary>A post as a document.</summary>
internal static class PostDocument
{
    public static Term Key(PostId id) => new(IndexFields.Id, id.Value);

    public static Document Of(Post post)
    {
        var document = new Document
        {
            new StringField(IndexFields.Id, post.Id.Value, Field.Store.NO),
            new SortedDocValuesField(IndexFields.Id, new BytesRef(post.Id.Value)),
        };
        AddText(document, post);
        AddFacts(document, post);
        return document;
    }

    private static void AddText(Document document, Post post)
    {
        var details = string.Join('\n', [post.Industry, post.PlaceText, post.Education.Majors, .. post.RequiredSkills, .. post.PreferredSkills]);
        var (title, text, other) = (Segmentation.IndexTokens(post.Title), Segmentation.IndexTokens(post.Text ?? ""), Segmentation.IndexTokens(details));
        AddTokens(document, IndexFields.Title, title, IndexFields.Phrases);
        AddTokens(document, IndexFields.Text, text, IndexFields.Phrases);
        AddTokens(document, IndexFields.Details, other, IndexFields.Phrases);
        AddTokens(document, IndexFields.Any,
            [.. Times(IndexFields.TitleWeight, title), .. Times(IndexFields.TextWeight, text), .. Times(IndexFields.DetailsWeight, other)], IndexFields.Counts);
        AddTokens(document, IndexFields.Words,
            [.. Times(IndexFields.TitleWeight, SmartWords.Of(Folding.Fold(post.Title))), .. SmartWords.Of(Folding.Fold($"{post.Text}\n{details}"))], IndexFields.Counts);
        document.Add(new NumericDocValuesField(IndexFields.Length, title.Count + text.Count + other.Count));
        document.Add(new BinaryDocValuesField(IndexFields.TitleTokens, new BytesRef(string.Join(' ', Segmentation.SearchTokens(post.Title)))));
    }

    private static void AddFacts(Document document, Post post)
    {
        AddWord(document, IndexFields.Form, Word(post.Form));
        AddWord(document, IndexFields.WorkMode, Word(post.WorkMode));
        AddWord(document, IndexFields.Education, Word(post.Education.Minimum));
        document.Add(new SortedDocValuesField(IndexFields.Region, new BytesRef(post.Region?.Value ?? IndexFields.Unknown)));
        document.Add(new SortedDocValuesField(IndexFields.Province, new BytesRef(post.Region?.Value[..2] ?? IndexFields.Unknown)));
        if (post.Region is { } region)
            document.Add(new StringField(IndexFields.Region, region.Value, Field.Store.NO));
        if (post.Pay?.MonthlyMaxYuan is { } pay)
            document.Add(new Int32Field(IndexFields.PayMaxYuanPerMonth, pay, Field.Store.NO));
        document.Add(new NumericDocValuesField(IndexFields.PayMaxYuanPerMonth, post.Pay?.MonthlyMaxYuan ?? IndexFields.NoNumber));
        document.Add(new NumericDocValuesField(IndexFields.PublishedOn, post.PublishedOn?.DayNumber ?? IndexFields.NoNumber));
        document.Add(new Int32Field(IndexFields.OpensOn, post.OpensOn?.DayNumber ?? int.MinValue, Field.Store.NO));
        document.Add(new Int32Field(IndexFields.ClosesOn, post.ClosesOn?.DayNumber ?? int.MaxValue, Field.Store.NO));
        var provisions = 0L;
        // Age does not matter here: what is stale is judged when it is matched.
        foreach (var provision in post.Provisions.Where(provision => provision.State is ProvisionState.Yes or ProvisionState.Arrangeable))
        {
            provisions |= 1L << (int)provision.Kind;
            document.Add(new StringField(IndexFields.Provision, Vocabulary<ProvisionKind>.Of(provision.Kind), Field.Store.NO));
        }
        document.Add(new NumericDocValuesField(IndexFields.Provision, provisions));
    }

    private static IEnumerable<string> Times(int count, IReadOnlyList<string> tokens) => Enumerable.Repeat(tokens, count).SelectMany(same => same);

    private static void AddTokens(Document document, string field, IReadOnlyList<string> tokens, FieldType type)
    {
        if (tokens.Count > 0)
            document.Add(new Field(field, new TokenList(tokens), type));
    }

    private static void AddWord(Document document, string field, string word)
    {
        document.Add(new StringField(field, word, Field.Store.NO));
        document.Add(new SortedDocValuesField(field, new BytesRef(word)));
    }

    private static string Word<T>(T? value)
        where T : struct, Enum => value is { } member ? Vocabulary<T>.Of(member) : IndexFields.Unknown;
}
