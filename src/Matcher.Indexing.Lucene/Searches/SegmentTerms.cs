using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Matcher.Indexing.Lucene;

/// <summary>Looks tokens up in one segment, for one search. Each field's dictionary is opened once.</summary>
internal sealed class SegmentTerms(AtomicReaderContext context)
{
    private readonly Dictionary<string, TermsEnum?> _fields = new(StringComparer.Ordinal);
    private readonly BytesRef _token = new();

    public AtomicReaderContext Context => context;

    public AtomicReader Reader => context.AtomicReader;

    /// <summary>The dictionary at a token, until the next call for the same field; null if the field lacks it.</summary>
    public TermsEnum? Find(string field, string token)
    {
        if (!_fields.TryGetValue(field, out var terms))
            _fields[field] = terms = Reader.GetTerms(field)?.GetEnumerator();
        if (terms is null)
            return null;
        _token.CopyChars(token);
        return terms.SeekExact(_token) ? terms : null;
    }
}
