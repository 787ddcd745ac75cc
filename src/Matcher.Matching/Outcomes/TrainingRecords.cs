using System.Security.Cryptography;
using System.Text;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// Records as they leave the service for training: what features and gates read and nothing else, under ids that lead back to nobody
/// without the store's key.
/// </summary>
/// <remarks>
/// Dates of birth keep the year, places the county. Facts that are stale on the day are left out and all others carry the day, as
/// files have one date for all. Left out are descriptions, places in words, sources, and to whom a person agreed to be shown.
/// </remarks>
/// <param name="secret">The store's secret.</param>
/// <param name="day">The day of the export.</param>
/// <param name="provisionMaxAgeDays">Days after which a provision counts as unknown.</param>
public sealed class TrainingRecords(ReadOnlyMemory<byte> secret, DateOnly day, int provisionMaxAgeDays)
{
    private const int PseudonymBytes = 10;

    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.ToArray(), 32, info: "training-export"u8.ToArray());

    /// <summary>The post's id outside; the same in every export.</summary>
    public PostId Of(PostId id) => new(Pseudonym("p", id.Value));

    /// <summary>The person's id outside; the same in every export.</summary>
    public CandidateId Of(CandidateId id) => new(Pseudonym("c", id.Value));

    /// <summary>A post.</summary>
    public Post Of(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post with
        {
            Id = Of(post.Id),
            Employer = post.Employer is { } employer ? new EmployerId(Pseudonym("e", employer.Value)) : null,
            Text = null,
            PlaceText = null,
            Industry = null,
            Region = Coarse(post.Region),
            Sources = [],
            ReadFields = [],
            Demands = [.. post.Demands.Select(demand => demand with { Date = day, Words = null })],
            Exposures = [.. post.Exposures.Where(fact => !fact.IsRead).Select(fact => fact with { Date = day })],
            Provisions =
            [
                .. post.Provisions.Where(provision => !provision.IsStaleOn(day, provisionMaxAgeDays))
                    .Select(provision => new Provision(provision.Kind, provision.State, provision.Tier, provision.Source, day)),
            ],
        };
    }

    /// <summary>A person who agreed to research and training.</summary>
    public Candidate Of(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return new Candidate
        {
            Id = Of(candidate.Id),
            BirthDate = candidate.BirthDate is { } birth ? new DateOnly(birth.Year, 1, 1) : null,
            Sex = candidate.Sex,
            Disabilities = candidate.Disabilities,
            Functions = [.. candidate.Functions.Where(function => function.IsValidOn(day)).Select(function => function with { AssessedOn = day, ValidTo = null })],
            Needs = candidate.Needs,
            AvoidedExposures = candidate.AvoidedExposures,
            Residence = Coarse(candidate.Residence),
            Hukou = Coarse(candidate.Hukou),
            Education = candidate.Education,
            Skills = candidate.Skills,
            Licences = candidate.Licences,
            ExperienceYears = candidate.ExperienceYears,
            CompletedCourses = candidate.CompletedCourses,
            Status = candidate.Status,
            PublicWelfare = candidate.PublicWelfare,
            Wishes = candidate.Wishes,
            Consents = [.. candidate.Consents.Where(consent => consent.IsInForce && consent.Purpose is ConsentPurpose.Match or ConsentPurpose.Research)],
            IsSynthetic = candidate.IsSynthetic,
        };
    }

    private static RegionCode? Coarse(RegionCode? region) => region is { Value.Length: > 6 } fine ? new RegionCode(fine.County!) : region;

    private string Pseudonym(string kind, string id) =>
        $"{kind}-{Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{kind}\n{id}")).AsSpan(0, PseudonymBytes))}";
}
