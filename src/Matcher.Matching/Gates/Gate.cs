namespace Matcher.Matching;

/// <summary>Something that can keep a pair out, whatever its score.</summary>
internal abstract class Gate
{
    /// <summary>Stable code.</summary>
    public abstract string Code { get; }

    /// <summary>What it is about, for counts.</summary>
    public abstract Sentence Meaning { get; }

    /// <summary>Adds what keeps the pair out, and what could once unknown facts are known.</summary>
    public abstract void Check(Pair pair, GateFindings findings);

    /// <summary>A finding of this gate.</summary>
    protected GateFinding Finding(string fact, bool isChangeable, string zh, string en, string? ruleSource = null) =>
        new(Code, fact, isChangeable, new(zh, en), ruleSource);
}
