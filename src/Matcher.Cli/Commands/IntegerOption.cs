using System.CommandLine;
using System.Globalization;

namespace Matcher.Cli;

/// <summary>An option that takes a whole number within a range.</summary>
internal sealed class IntegerOption
{
    private readonly Option<long?> _option;

    public IntegerOption(string name, Tongue tongue, string description, string helpName, long least, long most, bool required = false)
    {
        _option = new Option<long?>(name)
        {
            Description = description,
            HelpName = helpName,
            Required = required,
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number >= least && number <= most)
                    return number;
                result.AddError(tongue.Say($"{name}:“{text}”不是 {least} 到 {most} 的整数", $"{name}: \"{text}\" is no whole number from {least} to {most}"));
                return null;
            },
        };
    }

    /// <summary>The option itself.</summary>
    public Option Option => _option;

    /// <summary>The number given; null if none.</summary>
    public long? Value(ParseResult parsed) => parsed.GetValue(_option);
}
