using System.CommandLine;

namespace Matcher.Cli;

/// <summary>An option that takes words of one of the contract's enumerations.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class EnumOption<T>
    where T : struct, Enum
{
    private readonly Option<string[]> _option;

    public EnumOption(string name, Tongue tongue, string description, bool many)
    {
        string words = string.Join(", ", EnumWords<T>.All);
        _option = new Option<string[]>(name)
        {
            Description = $"{description}{tongue.Say(":", ": ")}{words}",
            HelpName = "WORD",
            AllowMultipleArgumentsPerToken = false,
            // The parser cannot make an array of an option that takes exactly one value; the validator counts.
            Arity = ArgumentArity.OneOrMore,
        };
        _option.Validators.Add(result =>
        {
            if (!many && result.Tokens.Count > 1)
                result.AddError(tongue.Say($"{name}:只能给一个值", $"{name}: takes one value"));
            foreach (var token in result.Tokens)
            {
                if (!EnumWords<T>.TryParse(token.Value, out _))
                    result.AddError(tongue.Say($"{name}:“{token.Value}”不在允许之列:{words}", $"{name}: \"{token.Value}\" is not one of {words}"));
            }
        });
    }

    /// <summary>The option itself.</summary>
    public Option Option => _option;

    /// <summary>The values given, in order.</summary>
    public IEnumerable<T> Values(ParseResult parsed)
    {
        foreach (string word in parsed.GetValue(_option) ?? [])
        {
            if (EnumWords<T>.TryParse(word, out T value))
                yield return value;
        }
    }
}
