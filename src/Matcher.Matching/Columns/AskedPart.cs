using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>All that the meaning of a facet's values rests on: a part of the asking side, and what holds for the whole question.</summary>
/// <typeparam name="TPart">What tells asking sides apart.</typeparam>
/// <param name="Part">The part that the facet's features and gates read.</param>
/// <param name="Model">The model.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Day">The day on which dates are judged.</param>
/// <param name="Priors">The type priors; null if they may not speak.</param>
internal readonly record struct AskedPart<TPart>(TPart Part, TableModel Model, RuleSet Rules, DateOnly Day, TypePriors? Priors);
