using System.Globalization;
using Matcher.Text;

namespace Matcher.Cli;

/// <summary>Shows what makes two titles relate. The parts add up to the whole, exactly.</summary>
internal sealed class RelevancePage(TextWriter to, Tongue tongue)
{
    private const int Shown = 20;

    public void Write(TitleComparison comparison)
    {
        to.WriteLine(tongue.Say(
            $"相关度 {Number(comparison.Points)}(满分约 {Number(TitleProfile.FullPoints)},即 {Share(comparison.Points)})",
            $"relevance {Number(comparison.Points)} of about {Number(TitleProfile.FullPoints)}, that is {Share(comparison.Points)}"));
        WriteTerms(comparison.Title, comparison.Terms);
        WriteTerms(comparison.OtherTitle, comparison.OtherTerms);
        to.WriteLine(tongue.Say("各部分:", "parts:"));
        foreach (TitlePart part in comparison.Parts.Take(Shown))
        {
            string name = part.Concept is { } concept ? $"{concept.Id} {tongue.Say(concept.Name, concept.EnglishName)}" : $"「{part.Text}」";
            to.WriteLine($"  {Number(part.Points),15}  {Share(part.Points)}  {name}   {Sources(part.Sources)} × {Sources(part.OtherSources)}");
        }

        if (comparison.Parts.Count > Shown)
        {
            int rest = comparison.Parts.Skip(Shown).Sum(part => part.Points);
            to.WriteLine(tongue.Say($"  {Number(rest),15}  {Share(rest)}  其余 {comparison.Parts.Count - Shown} 部分", $"  {Number(rest),15}  {Share(rest)}  {comparison.Parts.Count - Shown} other parts"));
        }

        to.WriteLine(tongue.Say($"  {Number(comparison.Points),15}  合计", $"  {Number(comparison.Points),15}  in all"));
    }

    private void WriteTerms(string title, IReadOnlyList<LexiconTerm> terms) => to.WriteLine($"{title}: " + (terms.Count == 0
        ? tongue.Say("词库没有它的词", "no term of the lexicon")
        : string.Join(", ", terms.Select(term => $"{term.Text} → {string.Join(' ', term.Concepts.Select(weight => weight.Percent == 100 ? weight.Id : $"{weight.Id} {weight.Percent}%"))}"))));

    private static string Sources(IReadOnlyList<string> sources) => string.Join('+', sources.Take(3)) + (sources.Count > 3 ? "+…" : "");

    private static string Number(int points) => points.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(int points) => ((double)points / TitleProfile.FullPoints).ToString("0.0000", CultureInfo.InvariantCulture);
}
