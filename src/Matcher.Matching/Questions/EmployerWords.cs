using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What to ask an employer about a fact, always as a question.</summary>
internal static class EmployerWords
{
    private const string Demands = "post.demands.";
    private const string Exposures = "post.exposures.";
    private const string Provisions = "post.provisions.";

    /// <summary>The question about a fact of a post; a finding of a gate only says what is not known.</summary>
    public static Sentence Of(string fact, Post post, Sentence found)
    {
        if (fact.StartsWith(Demands, StringComparison.Ordinal) && Vocabulary<FunctionAxis>.TryParse(fact[Demands.Length..], out var axis))
            return OfDemand(post, axis);
        if (fact.StartsWith(Exposures, StringComparison.Ordinal) && Vocabulary<Exposure>.TryParse(fact[Exposures.Length..], out var exposure))
            return new($"工作中有没有{ExposureWords.Of(exposure).Zh}?", $"Is there {ExposureWords.Of(exposure).En} at work?");
        if (fact.StartsWith(Provisions, StringComparison.Ordinal) && Vocabulary<ProvisionKind>.TryParse(fact[Provisions.Length..], out var kind))
            return AccessFacts.OfProvision(kind).Question;
        return fact switch
        {
            "post.medical_institution" => new("是不是医疗机构?", "Is it a medical institution?"),
            "post.education" => new("要求什么学历?", "Which education is asked for?"),
            "post.region" => new("工作地点在哪个县区?", "In which county is the work?"),
            _ => found,
        };
    }

    // A level that somebody gave still leaves open whether the work can be done without.
    private static Sentence OfDemand(Post post, FunctionAxis axis)
    {
        var name = AxisWords.Of(axis);
        return post.Demands.Any(demand => demand.Axis == axis && demand is { Level: not null, IsRead: false })
            ? new($"{name.Zh}:这项要求是必需的吗?", $"{name.En}: is this demand essential?")
            : new($"{name.Zh}:这个岗位要求到什么程度?", $"{name.En}: how much does the job ask for?");
    }
}
