using System.Globalization;

namespace Matcher.Simulation;

/// <summary>Draws one candidate from the settings and the candidate's number alone.</summary>
internal sealed class CandidateMaker(PopulationSettings settings, ConsentMaker consents)
{
    internal (Candidate Record, PersonTruth Truth) Make(int index)
    {
        var draw = new Draw(settings.Seed, DrawStream.Candidate, index);
        var truth = new PersonTruth();
        // 2006 survey: 51.55 % men.
        var sex = draw.Chance(0.5155) ? Sex.Male : Sex.Female;
        var birth = LifeMaker.BirthDate(sex, settings.Day, draw);
        var certificate = CertificateMix.Pick(draw);
        truth.Components = certificate.Components;
        LifeMaker.Place(truth, draw);
        var age = Age(birth);
        LifeMaker.School(truth, age, draw);
        BodyMaker.Fill(truth, age, draw);
        LifeMaker.Work(truth, age, draw);
        License(truth, draw);
        var forms = WishMaker.Forms(truth, draw);
        WishMaker.Occupations(truth, forms, draw);
        WishMaker.Skills(truth, draw);
        truth.Motivation = draw.Bell();
        truth.Temperament = draw.Bell();
        var hukou = Hukou(truth, draw);
        var record = new Candidate
        {
            Id = new("c-" + index.ToString("D7", CultureInfo.InvariantCulture)),
            BirthDate = birth,
            Sex = sex,
            Disabilities = Certificate(certificate.Type, certificate.Grade, truth.Components, draw),
            Functions = Functions(truth, draw),
            Needs = [.. truth.Needs.Where(_ => draw.Percent(85)).Select(need => new Need(need.Key, need.Value))],
            AvoidedExposures = [.. truth.AvoidedExposures],
            Residence = truth.Home.Region,
            Hukou = hukou,
            Education = draw.Percent(97) ? truth.Education : null,
            Skills = draw.Percent(94) ? [.. truth.Skills.Where(_ => draw.Percent(90))] : null,
            Licences = truth.Licences.Count > 0 || draw.Percent(80) ? [.. truth.Licences] : null,
            ExperienceYears = draw.Percent(80) ? truth.ExperienceYears : null,
            CompletedCourses = Courses(truth, draw),
            // Employed among holders of working age: 56.0 % (2018); one tenth has no status on file.
            Status = draw.Percent(90) ? draw.Chance(0.56) ? EmploymentStatus.Employed : EmploymentStatus.Unemployed : null,
            PublicWelfare = draw.Percent(60) ? truth.PublicWelfare : null,
            IsMonitored = draw.Percent(truth.IsRural ? 7 : 2),
            Wishes = WishMaker.Record(truth, forms, age, draw),
            Consents = consents.Make(draw),
            IsSynthetic = true,
        };
        return (record, truth);
    }

    private int Age(DateOnly birth)
    {
        var years = settings.Day.Year - birth.Year;
        return birth.AddYears(years) > settings.Day ? years - 1 : years;
    }

    /// <summary>Multiple disabilities state their components, unless the register kept only the headline.</summary>
    private static Disability[] Certificate(DisabilityType type, int grade, IReadOnlyList<Disability> components, Draw draw)
    {
        if (type != DisabilityType.Multiple)
            return [.. components];
        Disability headline = new(DisabilityType.Multiple, grade);
        return draw.Percent(15) ? [headline] : [headline, .. components];
    }

    private List<FunctionAssessment> Functions(PersonTruth truth, Draw draw)
    {
        var known = new SpreadShare(1 - settings.UnassessedShare).For(draw);
        var assessedOn = settings.Day.AddDays(-draw.Between(10, 900));
        var functions = new List<FunctionAssessment>();
        foreach (var axis in FunctionAxes.All)
        {
            if (draw.Chance(known))
                functions.Add(new(axis, new(truth.At(axis)), assessedOn));
        }

        return functions;
    }

    private static void License(PersonTruth truth, Draw draw)
    {
        if (truth.At(FunctionAxis.See) > 1 || !truth.Components.Any(component => component.Type == DisabilityType.Visual) || !draw.Percent(45))
            return;
        truth.Licences.Add(LicenceCode.BlindHealthMassage);
        if (truth.Education >= EducationLevel.JuniorSecondary && draw.Percent(35))
            truth.Licences.Insert(0, LicenceCode.BlindMedicalMassage);
    }

    private static RegionCode Hukou(PersonTruth truth, Draw draw)
    {
        var county = draw.Percent(10) ? Counties.Pick(draw, draw.Percent(30)) : truth.Home;
        truth.HukouProvince = county.Code[..2];
        return Counties.AsWritten(county, draw);
    }

    private static List<string> Courses(PersonTruth truth, Draw draw) =>
        [.. truth.Wished.Where(profile => profile.Course is not null && draw.Percent(30)).Select(profile => profile.Course!).Distinct()];
}
