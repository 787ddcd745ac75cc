using System.CommandLine;

namespace Matcher.Cli;

/// <summary>The options of commands about one pair.</summary>
internal sealed class PairArguments
{
    private readonly Option<string> _post;
    private readonly Option<string> _candidate;
    private readonly Option<bool> _withNumbers;

    public PairArguments(Tongue tongue)
    {
        _post = new("--post") { Description = tongue.Say("岗位编号", "Id of the post"), HelpName = "ID", Required = true };
        _candidate = new("--candidate") { Description = tongue.Say("求职者编号", "Id of the candidate"), HelpName = "ID", Required = true };
        _withNumbers = new("--with-numbers") { Description = tongue.Say("给本人看时也写出分数", "Tell the person the points too") };
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_post);
        command.Options.Add(_candidate);
        command.Options.Add(_withNumbers);
    }

    public string Post(ParseResult parsed) => parsed.GetRequiredValue(_post);

    public string Candidate(ParseResult parsed) => parsed.GetRequiredValue(_candidate);

    public bool WithNumbers(ParseResult parsed) => parsed.GetValue(_withNumbers);
}
