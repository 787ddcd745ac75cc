namespace Matcher.Matching;

/// <summary>Who would act.</summary>
public enum ChangeActor
{
    /// <summary>The person.</summary>
    Person,

    /// <summary>The employer.</summary>
    Employer,
}
