using Matcher.Domain;
using static Matcher.Tests.Populations;

namespace Matcher.Tests;

/// <summary>With 20,000 candidates, three standard deviations of a share are at most 1.1 points.</summary>
public class MarginalsTests
{
    [Theory]
    [InlineData(DisabilityType.Limb, 0.49)]
    [InlineData(DisabilityType.Mental, 0.18)]
    [InlineData(DisabilityType.Intellectual, 0.09)]
    [InlineData(DisabilityType.Hearing, 0.09)]
    [InlineData(DisabilityType.Visual, 0.08)]
    [InlineData(DisabilityType.Multiple, 0.06)]
    [InlineData(DisabilityType.Speech, 0.01)]
    public void Types_OfHolders_FollowTheCertificateMix(DisabilityType type, double expected)
    {
        var share = Share(Large.Candidates, candidate => Headline(candidate).Type == type);

        Assert.InRange(share, expected - 0.012, expected + 0.012);
    }

    [Theory]
    [InlineData(1, 0.15)]
    [InlineData(2, 0.33)]
    [InlineData(3, 0.27)]
    [InlineData(4, 0.25)]
    public void Grades_OfHolders_FollowTheSuggestedSplit(int grade, double expected)
    {
        var share = Share(Large.Candidates, candidate => Headline(candidate).Grade == grade);

        Assert.InRange(share, expected - 0.02, expected + 0.02);
    }

    [Fact]
    public void Multiple_ComponentsGiven_GradeIsTheSeverest()
    {
        var multiple = Large.Candidates.Where(candidate => candidate.Disabilities.Count > 1).ToList();

        Assert.NotEmpty(multiple);
        Assert.All(multiple, candidate => Assert.Equal(Headline(candidate).Grade, candidate.Disabilities.Skip(1).Min(component => component.Grade)));
        Assert.All(multiple, candidate => Assert.Equal(3, candidate.Disabilities.Count));
    }

    [Fact]
    public void Households_OfHolders_AreMostlyRural()
    {
        var share = Share(Large.Oracle.People, person => person.IsRural);

        Assert.InRange(share, 0.75, 0.80);
    }

    [Fact]
    public void Men_OfHolders_FollowTheSurvey()
    {
        var share = Share(Large.Candidates, candidate => candidate.Sex == Sex.Male);

        Assert.InRange(share, 0.5155 - 0.012, 0.5155 + 0.012);
    }

    [Fact]
    public void Ages_AreWithinWorkingAge()
    {
        var day = Large.Settings.Day;

        Assert.All(Large.Candidates, candidate => Assert.InRange(candidate.AgeOn(day)!.Value, 16, candidate.Sex == Sex.Male ? 59 : 54));
    }

    [Fact]
    public void Status_WhereKnown_FollowsTheShareInWork()
    {
        var known = Large.Candidates.Where(candidate => candidate.Status is not null).ToList();

        var share = Share(known, candidate => candidate.Status == EmploymentStatus.Employed);

        Assert.InRange(share, 0.56 - 0.012, 0.56 + 0.012);
    }

    [Theory]
    [InlineData(EmploymentForm.Quota, 0.11)]
    [InlineData(EmploymentForm.Concentrated, 0.024)]
    [InlineData(EmploymentForm.SelfEmployed, 0.065)]
    [InlineData(EmploymentForm.PublicWelfare, 0.02)]
    [InlineData(EmploymentForm.Auxiliary, 0.018)]
    [InlineData(EmploymentForm.Flexible, 0.31)]
    [InlineData(EmploymentForm.Farming, 0.45)]
    public void WishedForms_WhereSaid_FollowPeopleInWork(EmploymentForm form, double expected)
    {
        var said = Large.Candidates.Where(candidate => candidate.Wishes.Forms.Count > 0).ToList();

        var share = Share(said, candidate => candidate.Wishes.Forms[0] == form);

        Assert.InRange(share, expected - 0.015, expected + 0.015);
    }

    [Fact]
    public void Education_InTheCountry_IsLower()
    {
        var people = Large.Oracle.People;

        var rural = Share([.. people.Where(person => person.IsRural)], person => person.Education >= EducationLevel.JuniorCollege);
        var urban = Share([.. people.Where(person => !person.IsRural)], person => person.Education >= EducationLevel.JuniorCollege);

        Assert.True(rural * 2 < urban, $"rural {rural:0.000}, urban {urban:0.000}");
    }

    [Fact]
    public void Posts_ForRuralPeople_AreFarther()
    {
        var oracle = Large.Oracle;
        var places = oracle.Work.Where(work => work.Mode != WorkMode.HomeBased).Select(work => work.Place).Take(500).ToList();

        var rural = oracle.People.Where(person => person.IsRural).Take(500).Average(person => Share(places, place => person.Home.DistanceKm(place) < 20));
        var urban = oracle.People.Where(person => !person.IsRural).Take(500).Average(person => Share(places, place => person.Home.DistanceKm(place) < 20));

        Assert.True(rural < 0.8 * urban, $"within 20 km: rural {rural:0.000}, urban {urban:0.000}");
    }
}
