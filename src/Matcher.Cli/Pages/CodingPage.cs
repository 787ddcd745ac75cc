using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Matcher.Text;

namespace Matcher.Cli;

/// <summary>Shows the occupations that a title may name, and which of them would be stored.</summary>
internal sealed class CodingPage(TextWriter to, Tongue tongue)
{
    private const int ShownLetters = 80;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <param name="title">The title.</param>
    /// <param name="stored">What a post of the title would be given; null if it would stay unknown.</param>
    /// <param name="codes">The best codes.</param>
    public void Write(string title, CodedOccupation? stored, IReadOnlyList<CodedOccupation> codes)
    {
        string shown = Printable.Of(title.Length <= ShownLetters ? title : title[..ShownLetters] + "…");
        to.WriteLine($"{shown}: " + (stored is null
            ? tongue.Say($"未知(把握不足 {OccupationCoder.Enough:0.00},或兼有几种工作)", $"unknown (confidence below {OccupationCoder.Enough:0.00}, or several kinds of work)")
            : $"{stored.SureCode} {OccupationTable.Find(stored.SureCode)?.Name}"));
        foreach (CodedOccupation code in codes)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {code.Confidence:0.00}  {code.Code}  {code.Name}"));
    }

    public void WriteJson(string title, CodedOccupation? stored, IReadOnlyList<CodedOccupation> codes) => to.WriteLine(JsonSerializer.Serialize(
        new
        {
            title,
            occupation = stored?.SureCode.Value,
            confidence = stored?.Confidence,
            enough = OccupationCoder.Enough,
            codes = codes.Select(code => new { code = code.Code.Value, code.Name, code.Confidence, code.Relevance }),
        },
        Indented));
}
