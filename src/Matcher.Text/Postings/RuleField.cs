namespace Matcher.Text;

/// <summary>What a rule can be about.</summary>
internal enum RuleField
{
    Axis,
    Exposure,
    Provision,
    Condition,
}
