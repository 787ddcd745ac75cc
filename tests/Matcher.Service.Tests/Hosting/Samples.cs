using Matcher.Server;

namespace Matcher.Service.Tests;

// Records that tests begin with: three posts, a fair with two of them, and people with and without consents.
internal static class Samples
{
    public const string Employer = "employer-1";

    public static V1.Post Post(string id, string title = "客服专员") => new()
    {
        PostId = id,
        Title = title,
        EmployerId = Employer,
        EmployerName = "赣南呼叫中心",
        Text = "接听电话,文字客服,提供语音读屏系统。",
        Region = "360702",
        Headcount = 2,
        Form = V1.EmploymentForm.Quota,
        WorkMode = V1.WorkMode.OnSite,
        WorkingTime = new V1.WorkingTime { HoursPerWeek = 40, NightShift = false },
        Pay = new V1.Pay { Min = 3000, Max = 4500, Period = V1.PayPeriod.Month },
        Education = new V1.EducationRequirement { Minimum = V1.EducationLevel.JuniorSecondary },
        RequiredSkills = { "打字" },
        Demands = { new V1.Demand { Axis = V1.FunctionAxis.Hear, Level = 2, Weight = V1.DemandWeight.Essential, Source = V1.FactSource.Declared, Date = "2026-02-01" } },
        Provisions = { new V1.Provision { Kind = V1.ProvisionKind.StepFreeAccess, State = V1.ProvisionState.Yes, Source = V1.FactSource.Declared, Date = "2026-02-01" } },
        OpensOn = "2026-01-01",
        ClosesOn = "2026-12-31",
        PublishedOn = "2026-01-01",
    };

    public static V1.Candidate Candidate(string id, bool agreesToMatching = true, bool agreesToBeShown = true)
    {
        var candidate = new V1.Candidate
        {
            CandidateId = id,
            BirthDate = "1990-05-01",
            Disabilities = { new V1.Disability { Type = V1.DisabilityType.Limb, Grade = 3 } },
            Functions =
            {
                new V1.FunctionAssessment { Axis = V1.FunctionAxis.Hear, Level = 3, AssessedOn = "2025-12-01", Source = V1.FactSource.Assessed },
                new V1.FunctionAssessment { Axis = V1.FunctionAxis.ReachWorkplace, Level = 0, AssessedOn = "2025-12-01", Source = V1.FactSource.Assessed },
            },
            Residence = "360702",
            Hukou = "360702",
            Education = V1.EducationLevel.SeniorSecondary,
            Skills = new V1.StringList { Values = { "打字" } },
            Wishes = new V1.Wishes { Titles = { "客服" }, PayFloorYuanPerMonth = 2500 },
        };
        if (agreesToMatching)
            candidate.Consents.Add(Consent(V1.ConsentPurpose.Match, ""));
        if (agreesToBeShown)
            candidate.Consents.Add(Consent(V1.ConsentPurpose.ShareWithEmployer, Employer));
        return candidate;
    }

    public static V1.Consent Consent(V1.ConsentPurpose purpose, string employer) => new()
    {
        Purpose = purpose,
        EmployerId = employer,
        LegalBasis = V1.LegalBasis.Consent,
        GrantedAt = "2026-01-15T00:00:00Z",
    };

    public static async Task FillAsync(TestService service)
    {
        var posts = new V1.BatchCreatePostsRequest();
        foreach ((string id, string title) in new[] { ("post-1", "客服专员"), ("post-2", "数据录入员"), ("post-3", "电话客服") })
            posts.Requests.Add(new V1.CreatePostRequest { Post = Post(id, title) });
        await service.AskAsync<V1.BatchCreatePostsResponse>(posts, Scopes.Counsellor);
        var people = new V1.BatchCreateCandidatesRequest();
        for (int i = 1; i <= 4; i++)
            people.Requests.Add(new V1.CreateCandidateRequest { Candidate = Candidate($"person-{i}") });
        people.Requests.Add(new V1.CreateCandidateRequest { Candidate = Candidate("person-hidden", agreesToBeShown: false) });
        people.Requests.Add(new V1.CreateCandidateRequest { Candidate = Candidate("person-silent", agreesToMatching: false) });
        await service.AskAsync<V1.BatchCreateCandidatesResponse>(people, Scopes.Counsellor);
        var fair = new V1.Fair { FairId = "fair-1", Name = "春季招聘会", Date = "2026-03-20", Region = "3607", PostIds = { "post-1", "post-2" } };
        await service.AskAsync<V1.CreateFairResponse>(new V1.CreateFairRequest { Fair = fair });
        await service.AskAsync<V1.CreateFairResponse>(new V1.CreateFairRequest { Fair = new V1.Fair { FairId = "fair-2", Name = "秋季招聘会", PostIds = { "post-3", "post-1" } } });
    }
}
