using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// Benefits, subsidies and programmes that concern a person on a day. Only rules of the place where the person lives are told; where
/// there is none, the note says so.
/// </summary>
internal sealed class NoteReader(RuleSet notes, RegionCode? place, DateOnly day)
{
    private static readonly Dictionary<NoteSubject, (PlanNoteKind Kind, Sentence Name)> Subjects = new()
    {
        [NoteSubject.SubsistenceAllowance] = (PlanNoteKind.Benefit, new("低保和创业", "Subsistence allowance and own business")),
        [NoteSubject.PlatformSupport] = (PlanNoteKind.Benefit, new("平台扶持", "Support by platforms")),
        [NoteSubject.Startup] = (PlanNoteKind.Subsidy, new("创业补贴", "Start-up subsidy")),
        [NoteSubject.SocialInsurance] = (PlanNoteKind.Subsidy, new("社会保险补贴", "Subsidy of social insurance")),
        [NoteSubject.JobSeeking] = (PlanNoteKind.Subsidy, new("求职补贴", "Subsidy for looking for work")),
        [NoteSubject.Training] = (PlanNoteKind.Subsidy, new("培训补贴", "Training subsidy")),
        [NoteSubject.Device] = (PlanNoteKind.Subsidy, new("辅具补贴", "Subsidy of devices")),
        [NoteSubject.Programme] = (PlanNoteKind.Programme, new("专项项目", "Programmes")),
    };

    /// <summary>The rule that pays for a provision; null if none on file does.</summary>
    public string? FundedBy(ProvisionKind provision) =>
        InForce(NoteSubject.Device).FirstOrDefault(rule => rule.Provisions.Contains(provision))?.Id;

    /// <summary>The notes on some subjects; a subject without a rule gets a note that none is on file.</summary>
    /// <param name="subjects">The subjects, each once.</param>
    /// <param name="person">The person; null if the record may not be read, which leaves out what is for one type or sex.</param>
    public IReadOnlyList<PlanNote> Read(IEnumerable<NoteSubject> subjects, Candidate? person)
    {
        var found = new List<PlanNote>();
        foreach (var subject in subjects)
        {
            var rules = InForce(subject).ToList();
            found.AddRange(rules.Where(rule => IsFor(rule, person)).Select(Note));
            if (rules.Count == 0)
                found.Add(NoRule(subject));
        }

        return found;
    }

    private static bool IsFor(NoteRule rule, Candidate? person) =>
        (rule.Types.Count == 0 || person?.Disabilities.Any(one => rule.Types.Contains(one.Type)) == true)
        && (rule.Sex is null || rule.Sex == person?.Sex);

    private static PlanNote Note(NoteRule rule) =>
        new(rule.NoteKind, rule.Subject, new(rule.Zh, rule.En), rule.Id, rule.Source, rule.Region, rule.From, rule.To);

    private static PlanNote NoRule(NoteSubject subject)
    {
        var (kind, name) = Subjects[subject];
        return new(kind, subject, new($"{name.Zh}:本地没有在案的规定", $"{name.En}: no local rule on file"), null, null, null, null, null);
    }

    private IEnumerable<NoteRule> InForce(NoteSubject subject) => notes.AllInForce<NoteRule>(place, day).Where(rule => rule.Subject == subject);
}
