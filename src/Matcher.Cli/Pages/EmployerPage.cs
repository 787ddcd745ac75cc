using Matcher.V1;

namespace Matcher.Cli;

/// <summary>An explanation as the employer may read it.</summary>
internal sealed class EmployerPage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(Post post, ExplainMatchResponse answer)
    {
        EmployerExplanation told = answer.Employer;
        _layout.Heading(post.Title, answer.Synthetic);
        _layout.Under($"{_tongue.Band(told.Band)} · {_tongue.Say("无障碍:", "access: ")}{_tongue.Access(told.Access)}", "bold", 2);
        foreach (string reason in told.Reasons)
            _layout.Under(reason, indent: 2);
        foreach (Accommodation accommodation in told.Accommodations)
            _layout.Under($"{_tongue.Say("安排:", "arrange: ")}{accommodation.Sentence}", "green", 2);
    }
}
