using System.Text;
using Matcher.Domain;
using Matcher.Simulation;

namespace Matcher.Tests;

public class PopulationWriterTests
{
    private const string PostHeader = "id,title,text,employer_id,employer,region,place,occupation,industry,headcount,form,work_mode,pay,education,majors,experience,required_skills,preferred_skills,required_licences,courses,demands,provisions,exposures,opens_on,closes_on,published_on,hours_per_week,night_shift,insurance,guaranteed_base,reserved,campaign,education_relaxed,medical_institution,facts_date,synthetic";
    private const string CandidateHeader = "id,birth_date,sex,disability,functions,needs,avoided_exposures,residence,hukou,education,skills,licences,experience_years,completed_courses,status,public_welfare,monitored,wish_titles,wish_occupations,wish_forms,wish_work_modes,pay_floor,wants_insurance,wants_guaranteed_base,max_hours_per_week,accepts_night_shift,willing_to_move,max_commute_km,consents,assessed_on,synthetic";

    [Fact]
    public void Write_SampleSettings_EqualsTheCommittedSample()
    {
        var folder = Path.Combine(SolutionFolder(), "src", "Matcher.Cli", "Samples");

        var files = Populations.Files(PopulationSettings.Sample);

        Assert.Equal(["README.txt", "candidates.csv", "courses.csv", "fairs.csv", "posts.csv"], files.Keys);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(folder, file.Key)), file.Value));
        Assert.True(files.Sum(file => file.Value.Length) < 600_000);
    }

    [Fact]
    public void Write_Files_HaveTheImportersColumns()
    {
        var files = Populations.Files(new() { Candidates = 5, Posts = 5, OraclePairs = 5 });

        Assert.Equal(PostHeader, FirstLine(files["posts.csv"]));
        Assert.Equal(CandidateHeader, FirstLine(files["candidates.csv"]));
        Assert.Equal("id,name,date,region,posts", FirstLine(files["fairs.csv"]));
        Assert.StartsWith("SYNTHETIC", Encoding.UTF8.GetString(files["README.txt"]), StringComparison.Ordinal);
        Assert.Contains("AUC of truth", Encoding.UTF8.GetString(files["README.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NoFacts_LeavesCellsEmpty()
    {
        var rows = Encoding.UTF8.GetString(Populations.Files(new() { Candidates = 0, Posts = 20, UnknownShare = 1 })["posts.csv"]).Split('\n');

        Assert.All(rows[1..^1], row => Assert.DoesNotContain("arrangeable", row, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3000, 4500, PayPeriod.Month, "3000-4500元/月")]
    [InlineData(3000, 3000, PayPeriod.Month, "3000元/月")]
    [InlineData(18, 22, PayPeriod.Hour, "18-22元/小时")]
    public void Pay_InChinese_ReadsAsPostsDo(int min, int max, PayPeriod period, string expected)
    {
        Assert.Equal(expected, PostFile.Pay(new(min, max, period)));
    }

    [Fact]
    public void OccupationCodes_AllProfiles_StandInTheClassification()
    {
        var rows = SharedData.Csv("data/occupations/occupations-2022.csv");
        var codes = rows.Select(row => row["code"]).Concat(rows.Select(row => row["minor"])).ToHashSet();

        Assert.All(OccupationProfiles.All, profile => Assert.Contains(profile.Code.Value, codes));
    }

    [Fact]
    public void Counties_AllCodes_StandInThePlaceTable()
    {
        var names = SharedData.Csv("data/places/counties.csv").ToDictionary(row => row["code"], row => row["name"]);

        Assert.All(Counties.All, county => Assert.Equal(names[county.Code], county.Name));
    }

    private static string FirstLine(byte[] file) => Encoding.UTF8.GetString(file).Split('\n')[0];

    private static string SolutionFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Matcher.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
