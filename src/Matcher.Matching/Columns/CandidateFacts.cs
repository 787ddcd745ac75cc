using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Representatives of people in an image: what features and gates read of them, without days of one person.</summary>
internal static class CandidateFacts
{
    /// <summary>The id of everybody who only stands for others.</summary>
    public static CandidateId Somebody { get; } = new("representative");

    /// <summary>A day of birth that gives an age on a day.</summary>
    public static DateOnly? BirthDateOf(int? age, DateOnly day) => age is { } years ? day.AddYears(-years) : null;

    public static void Write(BinaryWriter to, CandidateView value)
    {
        var candidate = value.Candidate;
        to.WriteList(candidate.Disabilities, disability =>
        {
            to.WriteWord(disability.Type);
            to.WriteNumber(disability.Grade);
            to.WriteWord(disability.Kind);
        });
        to.WriteList(candidate.Functions, function =>
        {
            to.WriteWord(function.Axis);
            to.WriteNumber(function.Level.Value);
        });
        to.WriteNumber(value.Age);
        to.WriteWord(candidate.Sex);
        to.WriteText(candidate.Residence?.Value);
        to.WriteText(candidate.Hukou?.Value);
        to.WriteWord(candidate.Education);
        to.WriteList(candidate.Licences, licence => to.Write(licence.Value));
        to.WriteNumber(candidate.ExperienceYears);
        to.WriteWord(candidate.Status);
        to.WriteNumber(candidate.PublicWelfare?.Placements);
        to.WriteTruth(candidate.PublicWelfare?.LastAppraisalPassed);
        to.WriteList(candidate.AvoidedExposures, exposure => to.WriteWord(exposure));
        Write(to, candidate.Wishes);
    }

    public static CandidateView Read(BinaryReader from, DateOnly day) => CandidateView.Representative(
        new Candidate
        {
            Id = Somebody,
            Disabilities = from.ReadList(() => new Disability(from.ReadWord<DisabilityType>().Known(), from.ReadNumber(), from.ReadWord<DisabilityKind>())) ?? [],
            Functions = from.ReadList(() => new FunctionAssessment(from.ReadWord<FunctionAxis>().Known(), new Level(from.ReadNumber().Known()), day)) ?? [],
            BirthDate = BirthDateOf(from.ReadNumber(), day),
            Sex = from.ReadWord<Sex>(),
            Residence = from.ReadText() is { } residence ? new RegionCode(residence) : null,
            Hukou = from.ReadText() is { } hukou ? new RegionCode(hukou) : null,
            Education = from.ReadWord<EducationLevel>(),
            Licences = from.ReadList(() => new LicenceCode(from.ReadString())),
            ExperienceYears = from.ReadNumber(),
            Status = from.ReadWord<EmploymentStatus>(),
            PublicWelfare = ReadPublicWelfare(from),
            AvoidedExposures = from.ReadList(() => from.ReadWord<Exposure>().Known()) ?? [],
            Wishes = ReadWishes(from),
        },
        day);

    private static PublicWelfareHistory? ReadPublicWelfare(BinaryReader from)
    {
        var (placements, isPassed) = (from.ReadNumber(), from.ReadTruth());
        return placements is { } known ? new PublicWelfareHistory(known, isPassed) : null;
    }

    private static void Write(BinaryWriter to, Wishes wishes)
    {
        to.WriteList(wishes.Forms, form => to.WriteWord(form));
        to.WriteList(wishes.WorkModes, mode => to.WriteWord(mode));
        to.WriteNumber(wishes.PayFloorYuanPerMonth);
        to.WriteTruth(wishes.WantsInsurance);
        to.WriteTruth(wishes.WantsGuaranteedBase);
        to.WriteNumber(wishes.MaxHoursPerWeek);
        to.WriteTruth(wishes.AcceptsNightShift);
        to.WriteTruth(wishes.WillingToMove);
        to.WriteNumber(wishes.MaxCommuteKm);
    }

    private static Wishes ReadWishes(BinaryReader from) => new()
    {
        Forms = from.ReadList(() => from.ReadWord<EmploymentForm>().Known()) ?? [],
        WorkModes = from.ReadList(() => from.ReadWord<WorkMode>().Known()) ?? [],
        PayFloorYuanPerMonth = from.ReadNumber(),
        WantsInsurance = from.ReadTruth(),
        WantsGuaranteedBase = from.ReadTruth(),
        MaxHoursPerWeek = from.ReadNumber(),
        AcceptsNightShift = from.ReadTruth(),
        WillingToMove = from.ReadTruth(),
        MaxCommuteKm = from.ReadNumber(),
    };
}
