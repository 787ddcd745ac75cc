using Matcher.V1;

namespace Matcher.Cli;

/// <summary>An explanation as the person reads it.</summary>
internal sealed class PersonPage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(Post post, ExplainMatchResponse answer)
    {
        _layout.Heading(post.Title, answer.Synthetic);
        WriteLines(answer.Person.Lines);
        if (answer.Person.HasScore)
            _layout.Under($"{_tongue.Say("得分", "score")} {Layout.Points(answer.Person.Score)} · {_tongue.Say("其他方面", "all else")} {Layout.SignedPoints(answer.Person.OtherPoints)}", "grey", 2);
    }

    /// <summary>The lines, each with a mark of what it tells.</summary>
    public void WriteLines(IEnumerable<PersonLine> lines)
    {
        foreach (PersonLine line in lines)
        {
            (string mark, string style) = line.Kind switch
            {
                PersonLineKind.Summary => ("", "bold"),
                PersonLineKind.Blocks => ("× ", "red"),
                PersonLineKind.For => ("+ ", "green"),
                PersonLineKind.Against => ("- ", "default"),
                PersonLineKind.Unknown => ("? ", "yellow"),
                _ => ("→ ", "default"),
            };
            _layout.Under($"{mark}{line.Sentence}{(line.HasPoints ? $"  {Layout.SignedPoints(line.Points)}" : "")}", style, 2);
        }
    }
}
