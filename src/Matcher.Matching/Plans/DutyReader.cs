using System.Globalization;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// 四个一 (row 82 of the seed inventory): whoever is out of work is owed a check of their record; whoever is out of work and wants work
/// is owed all four. What nobody asked for is not owed yet, and the plan says what to ask.
/// </summary>
internal static class DutyReader
{
    private static readonly Sentence[] Names =
    [
        new("核对基础信息", "Check of the record"),
        new("职业能力评估", "Assessment of abilities"),
        new("就业需求登记", "Registration of what is wanted"),
        new("一次就业服务", "One employment service"),
    ];

    // Services by law: policy, information on posts and courses, guidance, placement (就业促进法 35).
    private static readonly ServiceKind[] EmploymentServices =
        [ServiceKind.CareerGuidance, ServiceKind.PostInformation, ServiceKind.Training, ServiceKind.Recruitment, ServiceKind.PostDevelopment, ServiceKind.PolicySupport];

    public static IReadOnlyList<Duty> Read(EmploymentStatus? status, Situation situation, IReadOnlyList<ServiceRecord> services)
    {
        var isOut = situation.EmployedSince is null && status != EmploymentStatus.Employed;
        var wantsWork = isOut && situation.WantsWork == true;
        return
        [
            Of(DutyKind.InformationCheck, isOut, [ServiceKind.InformationCheck], services),
            Of(DutyKind.AbilityAssessment, wantsWork, [ServiceKind.AbilityAssessment], services),
            Of(DutyKind.NeedRegistration, wantsWork, [ServiceKind.NeedRegistration], services),
            Of(DutyKind.EmploymentService, wantsWork, EmploymentServices, services),
        ];
    }

    private static Duty Of(DutyKind kind, bool isDue, ServiceKind[] kinds, IReadOnlyList<ServiceRecord> services)
    {
        var given = services.Where(service => kinds.Contains(service.Kind)).Select(service => (DateOnly?)service.GivenOn).Max();
        var name = Names[(int)kind];
        if (given is { } day)
        {
            var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return new(kind, DutyState.Done, day, new($"{name.Zh}:{text}做过", $"{name.En}: done on {text}"));
        }

        return isDue
            ? new(kind, DutyState.Due, null, new($"{name.Zh}:还没做", $"{name.En}: to be done"))
            : new(kind, DutyState.NotDue, null, new($"{name.Zh}:现在不需要", $"{name.En}: not needed now"));
    }
}
