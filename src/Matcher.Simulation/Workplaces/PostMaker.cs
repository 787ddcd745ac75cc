using System.Globalization;

namespace Matcher.Simulation;

/// <summary>Draws one post from the settings, the employers and the post's number alone; duplicates take an earlier one.</summary>
internal sealed class PostMaker(PopulationSettings settings, IReadOnlyList<EmployerTruth> employers)
{
    internal (Post Record, PostTruth Truth) Make(int index, IReadOnlyList<(Post Record, PostTruth Truth)> earlier)
    {
        var draw = new Draw(settings.Seed, DrawStream.Post, index);
        PostId id = new("p-" + index.ToString("D6", CultureInfo.InvariantCulture));
        if (draw.Chance(settings.DuplicateShare) && earlier.Count > 0)
            return Repeat(id, draw.Pick(earlier), draw);
        var profile = OccupationProfiles.Pick(draw);
        var truth = WorkplaceMaker.Make(profile, draw.Pick(employers), draw);
        var (opens, closes) = Open(draw);
        var post = Offer(id, truth, draw) with
        {
            OpensOn = draw.Percent(60) ? opens : null,
            ClosesOn = closes,
            PublishedOn = opens.AddDays(-draw.Below(4)),
        };
        post = WithAccess(post, truth, draw);
        var unlawful = draw.Chance(settings.UnlawfulShare) ? draw.Pick(PostTexts.Unlawful) : null;
        return (post with { Text = PostTexts.Write(post, truth, unlawful, draw) }, truth);
    }

    private static Post Offer(PostId id, PostTruth truth, Draw draw)
    {
        var profile = truth.Profile;
        return new()
        {
            Id = id,
            Title = draw.Pick(profile.Titles),
            Employer = truth.Employer.Record.Id,
            Region = Counties.AsWritten(truth.Place, draw),
            PlaceText = PostTexts.Place(truth, draw),
            Occupation = draw.Percent(90) ? profile.Code : null,
            Industry = profile.Industry,
            Headcount = draw.Percent(90) ? draw.Pick<int>([1, 1, 1, 2, 2, 3, 5, 10]) : null,
            Form = draw.Percent(95) ? profile.Form : null,
            WorkMode = truth.Mode != WorkMode.OnSite || draw.Percent(70) ? truth.Mode : null,
            WorkingTime = new(draw.Percent(75) ? Hours(truth, draw) : null, draw.Percent(70) ? truth.HasNights : null),
            Pay = Pay(profile, draw),
            Insurance = draw.Percent(65) ? Insurance(profile, draw) : null,
            Education = new(draw.Percent(85) ? profile.Education : null, draw.Percent(12)),
            MinExperienceYears = draw.Percent(25) ? draw.Below(4) : null,
            RequiredSkills = profile.Skills,
            PreferredSkills = draw.Some(profile.HelpfulSkills, 2),
            RequiredLicences = profile.Licence is { } licence ? [licence] : [],
            Courses = profile.Course is { } course && draw.Percent(60) ? [course] : [],
            Campaign = Campaign(truth, draw),
            IsReserved = draw.Percent(70) ? profile.Form is EmploymentForm.PublicWelfare or EmploymentForm.Auxiliary ? draw.Percent(80) : draw.Percent(25) : null,
            IsMedicalInstitution = profile.Workplace == WorkplaceKind.Clinic ? profile.IsMedical : null,
            IsSynthetic = true,
        };
    }

    private Post WithAccess(Post post, PostTruth truth, Draw draw)
    {
        var known = new SpreadShare(1 - settings.UnknownShare).For(draw);
        var stale = draw.Chance(settings.StaleShare);
        var date = settings.Day.AddDays(-(stale ? draw.Between(Provision.DefaultMaxAgeDays + 1, 1000) : draw.Between(0, Provision.DefaultMaxAgeDays - 5)));
        return post with
        {
            Demands = AccessFacts.Demands(truth, known, date, draw),
            Provisions = AccessFacts.Provisions(truth, known, date, stale, draw),
            Exposures = AccessFacts.Exposures(truth, known, date, draw),
        };
    }

    /// <summary>The same offer, put in again under another id.</summary>
    private static (Post Record, PostTruth Truth) Repeat(PostId id, (Post Record, PostTruth Truth) earlier, Draw draw)
    {
        var again = earlier.Record with
        {
            Id = id,
            Headcount = draw.Percent(50) ? earlier.Record.Headcount : null,
        };
        return (again, earlier.Truth);
    }

    private (DateOnly Opens, DateOnly? Closes) Open(Draw draw)
    {
        if (draw.Chance(settings.ExpiredShare))
        {
            var closed = settings.Day.AddDays(-draw.Between(1, 120));
            return (closed.AddDays(-draw.Between(10, 60)), closed);
        }

        var opens = settings.Day.AddDays(-draw.Below(45));
        return (opens, draw.Percent(80) ? settings.Day.AddDays(draw.Between(5, 120)) : null);
    }

    private static int Hours(PostTruth truth, Draw draw) => truth.Demands[(int)FunctionAxis.Endurance].Level switch
    {
        0 => draw.Between(10, 20),
        1 => draw.Between(20, 30),
        _ => draw.Pick<int>([40, 40, 40, 44, 48]),
    };

    private static Pay? Pay(OccupationProfile profile, Draw draw)
    {
        if (draw.Percent(8))
            return null;
        bool? guaranteed = draw.Percent(45) ? !profile.IsPiecework || draw.Percent(35) : null;
        var factor = draw.Between(92, 108);
        var (min, max) = (Rounded(profile.Pay.Min, factor), Rounded(profile.Pay.Max, factor));
        return draw.Weighted(82, 10, 8) switch
        {
            0 => new(min, max, PayPeriod.Month, guaranteed),
            1 => new(min, min, PayPeriod.Month, guaranteed),
            _ => new(Math.Max(5, min / 174), Math.Max(6, (max / 174) + 1), PayPeriod.Hour, guaranteed),
        };
    }

    private static int Rounded(int yuan, int percent) => ((yuan * percent) + 2500) / 5000 * 50;

    private static InsuranceCover Insurance(OccupationProfile profile, Draw draw) => profile.Form switch
    {
        EmploymentForm.Quota or EmploymentForm.Concentrated => (InsuranceCover)draw.Weighted(8, 22, 70),
        EmploymentForm.PublicWelfare => (InsuranceCover)draw.Weighted(15, 60, 25),
        _ => (InsuranceCover)draw.Weighted(70, 25, 5),
    };

    private static string? Campaign(PostTruth truth, Draw draw) => truth.Place.Code[..2] switch
    {
        "61" when draw.Percent(60) => draw.Percent(40) ? Campaigns.Shaanxi2024 : Campaigns.Shaanxi2026,
        "36" when draw.Percent(6) => Campaigns.Jiangxi2025,
        _ => null,
    };
}
