using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Required licences, and where medical massage may be practised (row 79 of the seed inventory).</summary>
internal sealed class LicenceGate : Gate
{
    /// <summary>The fact about what the person holds.</summary>
    internal const string Fact = "candidate.licences";

    public override string Code => "licence";

    public override Sentence Meaning { get; } = new("缺少要求的证书", "A required licence is missing");

    public override void Check(Pair pair, GateFindings findings)
    {
        var required = pair.Post.Post.RequiredLicences;
        if (required.Count == 0)
            return;
        var rule = Rule(pair);
        foreach (var licence in required)
        {
            if (pair.Candidate.Candidate.Licences is null)
                findings.Suspect(Finding(Fact, true, $"有没有证书要问:{Name(licence).Zh}", $"Whether this licence is held is not known: {Name(licence).En}", rule?.Source));
            else if (!IsHeld(pair, licence))
                findings.Block(Finding(Fact, true, $"缺少证书:{Name(licence).Zh}", $"Missing licence: {Name(licence).En}", rule?.Source));
        }

        if (rule is not null && required.Any(licence => licence.Value == rule.MedicalLicence))
            CheckInstitution(pair, rule, findings);
    }

    /// <summary>Whether a licence is held; the medical massage licence covers health-care massage, not the reverse.</summary>
    internal static bool IsHeld(Pair pair, LicenceCode licence)
    {
        var held = pair.Candidate.Candidate.Licences ?? [];
        return held.Contains(licence)
            || (Rule(pair) is { } rule && licence.Value == rule.HealthLicence && held.Any(one => one.Value == rule.MedicalLicence));
    }

    /// <summary>The licences any of which does where one is required.</summary>
    internal static IEnumerable<LicenceCode> Covering(Pair pair, LicenceCode licence) =>
        Rule(pair) is { } rule && licence.Value == rule.HealthLicence ? [licence, new LicenceCode(rule.MedicalLicence)] : [licence];

    private static MassageRule? Rule(Pair pair) => pair.Rules.InForce<MassageRule>(pair.Post.Post.Region, pair.Day);

    /// <summary>The name of a licence; its code where it has none.</summary>
    internal static Sentence Name(LicenceCode licence) => licence switch
    {
        _ when licence == LicenceCode.BlindMedicalMassage => new("盲人医疗按摩资格证", "medical massage by blind people"),
        _ when licence == LicenceCode.BlindHealthMassage => new("盲人保健按摩证", "health-care massage by blind people"),
        _ => new(licence.Value, licence.Value),
    };

    private void CheckInstitution(Pair pair, MassageRule rule, GateFindings findings)
    {
        const string fact = "post.medical_institution";
        if (pair.Post.Post.IsMedicalInstitution == false)
            findings.Block(Finding(fact, true, "医疗按摩须在医疗机构或本人备案的诊所", "Medical massage needs a medical institution or a licensed practice", rule.Source));
        else if (pair.Post.Post.IsMedicalInstitution is null)
            findings.Suspect(Finding(fact, true, "是不是医疗机构要问", "Whether it is a medical institution is not known", rule.Source));
    }
}
