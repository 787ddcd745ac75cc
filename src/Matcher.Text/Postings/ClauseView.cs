namespace Matcher.Text;

/// <summary>Words in a folded text and the clauses around them.</summary>
internal readonly ref struct ClauseView
{
    private const int Reach = 16;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _start;
    private readonly int _end;
    private readonly int _narrowStart;
    private readonly int _narrowEnd;
    private readonly int _wideStart;
    private readonly int _wideEnd;

    public ClauseView(ReadOnlySpan<char> text, int start, int end)
    {
        _text = text;
        (_start, _end) = (start, end);
        _narrowStart = Clauses.StartOf(text, start, isWide: false);
        _narrowEnd = Clauses.EndOf(text, end, isWide: false);
        _wideStart = Clauses.StartOf(text, _narrowStart, isWide: true);
        _wideEnd = Clauses.EndOf(text, _narrowEnd, isWide: true);
    }

    /// <summary>The words themselves.</summary>
    public ReadOnlySpan<char> Words => _text[_start.._end];

    /// <summary>What stands before them in their clause.</summary>
    public ReadOnlySpan<char> Before => _text[_narrowStart.._start];

    /// <summary>What stands after them in their clause.</summary>
    public ReadOnlySpan<char> After => _text[_end.._narrowEnd];

    /// <summary>The clause.</summary>
    public ReadOnlySpan<char> Narrow => _text[_narrowStart.._narrowEnd];

    /// <summary>The clause with the others of its list.</summary>
    public ReadOnlySpan<char> Wide => _text[_wideStart.._wideEnd];

    /// <summary>The clause that follows.</summary>
    public ReadOnlySpan<char> Next => _narrowEnd < _text.Length ? _text[(_narrowEnd + 1)..Clauses.EndOf(_text, _narrowEnd + 1, isWide: false)] : [];

    /// <summary>The words with their neighbourhood, whatever clauses it has.</summary>
    public ReadOnlySpan<char> Around => _text[Math.Max(0, _start - Reach)..Math.Min(_text.Length, _end + Reach)];

    /// <summary>What stands before them in their list.</summary>
    public ReadOnlySpan<char> WideBefore => _text[_wideStart.._start];

    /// <summary>What stands after them in their list.</summary>
    public ReadOnlySpan<char> WideAfter => _text[_end.._wideEnd];
}
