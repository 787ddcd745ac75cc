using Matcher.Domain;

namespace Matcher.Learning;

/// <summary>The judgement, by cross-validation, of functional codes as words tell them.</summary>
/// <param name="Posts">Posts with codes.</param>
/// <param name="Texts">Different work texts, which are what folds and draws divide.</param>
/// <param name="Measures">All codes.</param>
/// <param name="Scores">The chance of each code of each post, by the fit that had not seen its text.</param>
public sealed record CodeReport(int Posts, int Texts, IReadOnlyList<CodeMeasure> Measures, IReadOnlyList<(string SourceRow, FunctionCode Code, double Chance)> Scores);
