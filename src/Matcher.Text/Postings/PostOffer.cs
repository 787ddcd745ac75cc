namespace Matcher.Text;

/// <summary>What the words of a post offer to disabled people, or to anybody who is new.</summary>
public enum PostOffer
{
    /// <summary>Disabled people come first (残疾人优先).</summary>
    DisabledFirst,

    /// <summary>Disabled people only (残疾人专岗).</summary>
    DisabledOnly,

    /// <summary>Disabled people are welcome (欢迎残疾人).</summary>
    DisabledWelcome,

    /// <summary>The work can be tried first (试岗).</summary>
    TrialFirst,

    /// <summary>Training is given (岗前培训).</summary>
    Training,
}
