using Matcher.Server;

namespace Matcher.Service.Tests;

public class WordsTests
{
    // Wire enumerations and the vocabularies that they stand for.
    public static TheoryData<System.Type, System.Type> Pairs => new()
    {
        { typeof(V1.FunctionAxis), typeof(Domain.FunctionAxis) },
        { typeof(V1.Exposure), typeof(Domain.Exposure) },
        { typeof(V1.DemandWeight), typeof(Domain.DemandWeight) },
        { typeof(V1.FactSource), typeof(Domain.FactSource) },
        { typeof(V1.ProvisionKind), typeof(Domain.ProvisionKind) },
        { typeof(V1.ProvisionState), typeof(Domain.ProvisionState) },
        { typeof(V1.AccommodationTier), typeof(Domain.AccommodationTier) },
        { typeof(V1.EmploymentForm), typeof(Domain.EmploymentForm) },
        { typeof(V1.WorkMode), typeof(Domain.WorkMode) },
        { typeof(V1.CourseMode), typeof(Domain.CourseMode) },
        { typeof(V1.PayPeriod), typeof(Domain.PayPeriod) },
        { typeof(V1.InsuranceCover), typeof(Domain.InsuranceCover) },
        { typeof(V1.EducationLevel), typeof(Domain.EducationLevel) },
        { typeof(V1.Sex), typeof(Domain.Sex) },
        { typeof(V1.DisabilityType), typeof(Domain.DisabilityType) },
        { typeof(V1.DisabilityKind), typeof(Domain.DisabilityKind) },
        { typeof(V1.FunctionCode), typeof(Domain.FunctionCode) },
        { typeof(V1.NeedStrength), typeof(Domain.NeedStrength) },
        { typeof(V1.EmploymentStatus), typeof(Domain.EmploymentStatus) },
        { typeof(V1.ConsentPurpose), typeof(Domain.ConsentPurpose) },
        { typeof(V1.LegalBasis), typeof(Domain.LegalBasis) },
        { typeof(V1.FitBand), typeof(Matching.FitBand) },
        { typeof(V1.AccessState), typeof(Matching.AccessState) },
        { typeof(V1.PersonLineKind), typeof(Matching.PersonLineKind) },
        { typeof(V1.AbsenceReason), typeof(Matching.AbsenceReason) },
        { typeof(V1.BlockStage), typeof(Matching.BlockStage) },
        { typeof(V1.TieRule), typeof(Matching.TieRule) },
        { typeof(V1.Facet), typeof(Matching.PostFacet) },
        { typeof(V1.PostSort), typeof(Matching.PostSort) },
        { typeof(V1.OutcomeKind), typeof(Domain.OutcomeKind) },
        { typeof(V1.OutcomeSource), typeof(Domain.OutcomeSource) },
        { typeof(V1.OutcomeSide), typeof(Domain.OutcomeSide) },
        { typeof(V1.ListWay), typeof(Domain.ListWay) },
        { typeof(V1.NoReason), typeof(Domain.NoReason) },
        { typeof(V1.Placing), typeof(Domain.Placing) },
        { typeof(V1.ActKind), typeof(Domain.ActKind) },
        { typeof(V1.ReviewDecision), typeof(Domain.ReviewDecision) },
        { typeof(V1.PlanStatus), typeof(Domain.PlanStatus) },
        { typeof(V1.LadderStep), typeof(Domain.LadderStep) },
        { typeof(V1.ServiceKind), typeof(Domain.ServiceKind) },
        { typeof(V1.PlanPart), typeof(Matching.PlanPart) },
        { typeof(V1.DutyKind), typeof(Matching.DutyKind) },
        { typeof(V1.DutyState), typeof(Matching.DutyState) },
        { typeof(V1.FollowUpCase), typeof(Matching.FollowUpCase) },
        { typeof(V1.PlanNoteKind), typeof(Matching.PlanNoteKind) },
        { typeof(V1.NoteSubject), typeof(Matching.NoteSubject) },
        { typeof(V1.LeftOut), typeof(Matching.LeftOut) },
        { typeof(V1.ModelStep), typeof(Matching.ModelStep) },
        { typeof(V1.RecordKind), typeof(Importing.RecordKind) },
        { typeof(V1.CourseLinkKind), typeof(Matching.CourseLinkKind) },
        { typeof(V1.ChangeKind), typeof(Matching.ChangeKind) },
        { typeof(V1.ChangeActor), typeof(Matching.ChangeActor) },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Enumerations_OfContractAndDomain_AgreeByNameInOrder(System.Type wire, System.Type domain)
    {
        string[] wireNames = [.. Enum.GetValues(wire).Cast<object>().Select(value => value.ToString()!)];

        string[] domainNames = Enum.GetNames(domain);

        Assert.Equal(["Unspecified", .. domainNames], wireNames);
    }

    [Fact]
    public void Pairs_CoverEveryEnumerationOfTheContract()
    {
        IEnumerable<System.Type> inContract = typeof(V1.Post).Assembly.GetTypes().Where(type => type.IsEnum && type.IsPublic && type.Namespace == "Matcher.V1");

        // Languages, readers, phases, sources of pools, edits of lists and states of reviews are the service's own.
        System.Type[] own = [typeof(V1.Language), typeof(V1.Reader), typeof(V1.ImportPhase), typeof(V1.PoolSource), typeof(V1.ArrangementEditKind), typeof(V1.ReviewState)];
        IEnumerable<System.Type> missing = inContract.Except(Pairs.Select(pair => pair.Data.Item1)).Except(own);

        Assert.Empty(missing);
    }

    [Fact]
    public void Write_EveryProvision_ReadsBack()
    {
        foreach (Domain.ProvisionKind kind in Enum.GetValues<Domain.ProvisionKind>())
        {
            V1.ProvisionKind wire = Words<V1.ProvisionKind, Domain.ProvisionKind>.Write(kind);

            Assert.True(Words<V1.ProvisionKind, Domain.ProvisionKind>.TryRead(wire, out Domain.ProvisionKind back));
            Assert.Equal(kind, back);
        }
    }
}
