using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// Plans as messages, in one language.
internal sealed class PlanRecords(V1.Language language)
{
    private readonly MatchWriter _words = new(language);

    // Without content, as versions are listed.
    public static V1.Plan WriteHead(Plan plan) => new()
    {
        PlanId = plan.Id.Value,
        CandidateId = plan.Candidate.Value,
        Version = plan.Version,
        Status = Words<V1.PlanStatus, PlanStatus>.Write(plan.Status),
        Situation = SituationRecords.Write(plan.Situation),
        Note = plan.Note ?? "",
        Because = plan.Because,
        MadeAt = Dates.Write(plan.Made.At),
        MadeBy = plan.Made.By,
    };

    // As the store knows the person now: consents are withdrawn and reviews asked for after a plan was made.
    public V1.Plan Write(Plan plan, IRecordStore store)
    {
        V1.Plan wire = WriteHead(plan);
        wire.Content = Write(PlanPrivacy.Show(plan.Content, store.Find(plan.Candidate) is { ConsentsToMatching: true }, store.Counsel.ListOpenReviews(plan.Candidate)));
        return wire;
    }

    private V1.PlanContent Write(PlanContent content)
    {
        var wire = new V1.PlanContent
        {
            OneThreeOne = Write(content.OneThreeOne),
            Personalised = content.IsPersonalised,
            Sms = PlanSms.Of(content, language == V1.Language.En),
            Versions = VersionRecords.Write(content.Versions),
            NoteRules = content.NoteRules,
            Synthetic = content.IsSynthetic,
        };
        wire.Duties.AddRange(content.Duties.Select(Write));
        wire.FollowUps.AddRange(content.FollowUps.Select(Write));
        wire.OtherCourses.AddRange(content.OtherCourses.Select(Write));
        wire.NextSteps.AddRange(content.NextSteps.Select(Write));
        wire.Notes.AddRange(content.Notes.Select(Write));
        wire.Missing.AddRange(content.Missing.Select(_words.Say));
        return wire;
    }

    private V1.OneThreeOne Write(OneThreeOne duty)
    {
        var wire = new V1.OneThreeOne { Pattern = duty.Pattern, Complete = duty.IsComplete, GuidanceOn = Dates.Write(duty.GuidanceOn) };
        wire.Posts.AddRange(duty.Posts.Select(Write));
        wire.Courses.AddRange(duty.Courses.Select(Write));
        wire.Shortfalls.AddRange(duty.Shortfalls.Select(Write));
        return wire;
    }

    private V1.PlanPost Write(PlanPost post)
    {
        var wire = new V1.PlanPost
        {
            PostId = post.Post.Value,
            Title = post.Title,
            EmployerName = post.Employer ?? "",
            Region = post.Region?.Value ?? "",
            ClosesOn = Dates.Write(post.ClosesOn),
            Rank = post.Rank,
            Band = Words<V1.FitBand, FitBand>.Write(post.Band),
            Access = Words<V1.AccessState, AccessState>.Write(post.Access),
            NextStep = post.IsNextStep,
            Synthetic = post.IsSynthetic,
        };
        if (post.PayFrom is { } pay)
            wire.PayFrom = pay;
        if (post.Form is { } form)
            wire.Form = Words<V1.EmploymentForm, EmploymentForm>.Write(form);
        wire.Accommodations.AddRange(post.Accommodations.Select(one => new V1.PlanAccommodation
        {
            Provision = Words<V1.ProvisionKind, ProvisionKind>.Write(one.Provision),
            Tier = Words<V1.AccommodationTier, AccommodationTier>.Write(one.Tier),
            Sentence = _words.Say(one.Sentence),
            FundedBy = one.FundedBy ?? "",
        }));
        return wire;
    }

    private V1.PlanCourse Write(PlanCourse course)
    {
        var wire = new V1.PlanCourse
        {
            CourseId = course.Course.Value,
            Name = course.Name,
            Provider = course.Provider ?? "",
            StartsOn = Dates.Write(course.StartsOn),
            EnrolUntil = Dates.Write(course.EnrolUntil),
            Subsidy = course.Subsidy ?? "",
            Orders = course.Orders,
            Opens = course.Opens,
            Lifts = course.Lifts,
            Synthetic = course.IsSynthetic,
        };
        if (course.FeeYuan is { } fee)
            wire.FeeYuan = (double)fee;
        wire.Obstacles.AddRange(course.Obstacles.Select(_words.Say));
        wire.ToAsk.AddRange(course.ToAsk.Select(_words.Say));
        wire.LeadsToPostIds.AddRange(course.LeadsTo.Select(post => post.Value));
        return wire;
    }

    private V1.Shortfall Write(Shortfall shortfall)
    {
        var wire = new V1.Shortfall { Part = Words<V1.PlanPart, PlanPart>.Write(shortfall.Part), Missing = shortfall.Missing, Sentence = _words.Say(shortfall.Sentence) };
        wire.Causes.AddRange(shortfall.Causes.Select(_words.Say));
        wire.Gates.AddRange(shortfall.Gates.Select(_words.Write));
        wire.Remedies.AddRange(shortfall.Remedies.Select(_words.Say));
        return wire;
    }

    private V1.Duty Write(Duty duty) => new()
    {
        Kind = Words<V1.DutyKind, DutyKind>.Write(duty.Kind),
        State = Words<V1.DutyState, DutyState>.Write(duty.State),
        DoneOn = Dates.Write(duty.DoneOn),
        Sentence = _words.Say(duty.Sentence),
    };

    private V1.FollowUpPeriod Write(FollowUpPeriod period) => new()
    {
        Case = Words<V1.FollowUpCase, FollowUpCase>.Write(period.Case),
        From = Dates.Write(period.From),
        To = Dates.Write(period.To),
        Sentence = _words.Say(period.Sentence),
        Source = period.Source,
    };

    private V1.PlanNote Write(PlanNote note) => new()
    {
        Kind = Words<V1.PlanNoteKind, PlanNoteKind>.Write(note.Kind),
        Subject = Words<V1.NoteSubject, NoteSubject>.Write(note.Subject),
        Sentence = _words.Say(note.Sentence),
        RuleId = note.Rule ?? "",
        Source = note.Source ?? "",
        Region = note.Region ?? "",
        From = Dates.Write(note.From),
        To = Dates.Write(note.To),
    };
}
