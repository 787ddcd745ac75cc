using System.Globalization;
using System.Text;

namespace Matcher.Simulation;

/// <summary>Writes <c>README.txt</c>: that all is synthetic, from which settings, and which figures have a source.</summary>
internal static class ReadmeFile
{
    private const string Figures = """
        Figures with a source
          types of disability      limb 49, mental 18, intellectual 9, hearing 9, visual 8, multiple 6, speech 1 %: holders of one county
                                   (2020) and people served in rehabilitation (2025), rounded
          households               76 % rural (2006 survey 75 %; other figures up to 80 %); 51.55 % men (2006 survey)
          working age              men 16 to 59, women 16 to 54 (federation statistics)
          in work                  56.0 % of holders of working age (2018)
          forms of employment      quota 11, concentrated 2.4, self-employed 6.5, public welfare 2, auxiliary 1.8, flexible 31,
                                   farming 45 % (people in work, 2025)
          education                adults in town and country, 2010
          codes                    GB/T 2260 counties, occupations of the 2022 classification, GB/T 26341-2010 types and grades

        Assumptions
          grades by type (they add up to about 15 : 33 : 27 : 25), ages within working age, education tilted up for the young,
          functions and needs for a type and grade, and how far people of the same grade differ,
          that the wished form follows the form in which people work, skills, licences, consents, commutes,
          which posts are offered how often, pay around published anchors (auxiliary pay of 300 to 1,200 yuan has no source at all),
          which courses there are, where and when,
          demands per occupation, how often a workplace has a provision, every weight and threshold of the oracle,
          assessed functions and fresh facts are true; one stale provision in five is not.

        Not contained
          names, certificate or identity numbers, addresses of people, health history.

        """;

    internal static void Write(Population population, NoiseCeiling? ceiling, string path)
    {
        var text = new StringBuilder()
            .Append("SYNTHETIC. No person, employer, post, fair or course in these files exists. 合成数据,不对应任何真实的人、单位、岗位、招聘会或培训课程。\n\n")
            .Append("Settings\n");
        var settings = population.Settings;
        Line(text, "seed", settings.Seed);
        Line(text, "candidates", settings.Candidates);
        Line(text, "posts", settings.Posts);
        Line(text, "reference day", settings.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line(text, "unknown share", settings.UnknownShare);
        Line(text, "unassessed share", settings.UnassessedShare);
        Line(text, "stale share", settings.StaleShare);
        Line(text, "unlawful share", settings.UnlawfulShare);
        Line(text, "expired share", settings.ExpiredShare);
        Line(text, "duplicate share", settings.DuplicateShare);
        Line(text, "fairs", settings.Fairs);
        Line(text, "posts per fair", settings.PostsPerFair);
        Line(text, "oracle pairs", settings.OraclePairs);
        text.Append('\n').Append(Figures.ReplaceLineEndings("\n"));
        if (ceiling is not null)
            Append(text, ceiling);
        File.WriteAllText(path, text.ToString(), new UTF8Encoding(false));
    }

    private static void Append(StringBuilder text, NoiseCeiling ceiling)
    {
        text.Append("\nOracle (oracle.csv): no scorer can do better than this at telling who is hired (outcome 2 or 3)\n");
        Line(text, "pairs", ceiling.Pairs);
        Line(text, "feasible", ceiling.Feasible);
        Line(text, "hired", ceiling.Hired);
        Line(text, "AUC of truth", Rounded(ceiling.Truth));
        Line(text, "without hidden", Rounded(ceiling.Visible));
        Line(text, "AUC, feasible", Rounded(ceiling.FeasibleTruth));
        Line(text, "without hidden", Rounded(ceiling.FeasibleVisible));
    }

    private static void Line<T>(StringBuilder text, string name, T value)
        where T : notnull => text.Append(CultureInfo.InvariantCulture, $"  {name,-18}{value}\n");

    private static string Rounded(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
