using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Matcher.Indexing.Lucene;

/// <summary>Hands tokens that come ready to the index, one place after the other.</summary>
internal sealed class TokenList : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IReadOnlyList<string> _tokens;
    private int _next;

    public TokenList(IReadOnlyList<string> tokens)
    {
        _tokens = tokens;
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_next == _tokens.Count)
            return false;
        ClearAttributes();
        _term.SetEmpty().Append(_tokens[_next++]);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }
}
