namespace Matcher.Matching;

/// <summary>The post takes applications on the day.</summary>
internal sealed class OpenGate : Gate
{
    public override string Code => "closed";

    public override Sentence Meaning { get; } = new("岗位已截止或还没开始", "The post is closed or not open yet");

    public override void Check(Pair pair, GateFindings findings)
    {
        if (pair.Post.IsOpen)
            return;
        var post = pair.Post.Post;
        findings.Block(pair.Day < post.OpensOn
            ? Finding("post.opens_on", false, $"{post.OpensOn:yyyy-MM-dd}才开始招人", $"Opens on {post.OpensOn:yyyy-MM-dd}")
            : Finding("post.closes_on", false, $"已于{post.ClosesOn:yyyy-MM-dd}截止", $"Closed on {post.ClosesOn:yyyy-MM-dd}"));
    }
}
