using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary>The options that name one list: a person's recommendations or a post's shortlist.</summary>
internal sealed class ListOptions
{
    public ListOptions(Tongue tongue)
    {
        Candidate = new Option<string?>("--candidate") { Description = tongue.Say("求职者编号", "Id of a candidate"), HelpName = "ID" };
        Post = new Option<string?>("--post") { Description = tongue.Say("岗位编号", "Id of a post"), HelpName = "ID" };
    }

    /// <summary>The person.</summary>
    public Option<string?> Candidate { get; }

    /// <summary>The post.</summary>
    public Option<string?> Post { get; }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(Candidate);
        command.Options.Add(Post);
    }

    /// <summary>The list; the service says so if none or two are named.</summary>
    public ListName Name(ParseResult parsed) => new() { CandidateId = parsed.GetValue(Candidate) ?? "", PostId = parsed.GetValue(Post) ?? "" };
}
