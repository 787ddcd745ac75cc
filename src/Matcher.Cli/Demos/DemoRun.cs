using System.Diagnostics;
using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Server;
using Matcher.Simulation;
using Matcher.V1;
using Fair = Matcher.V1.Fair;
using Post = Matcher.V1.Post;

namespace Matcher.Cli;

/// <summary>The demo from an empty folder to the last answer, each call over gRPC with the key of the one who would make it.</summary>
internal sealed class DemoRun(Session session, bool json)
{
    private const int ListsShown = 3;
    private const int RowsShown = 5;

    private readonly DemoAnswers _answers = new(session, json);
    private readonly Tongue _tongue = session.Tongue;
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>Runs the demo on a folder.</summary>
    public async Task RunAsync(DemoFolder folder, CancellationToken cancellationToken)
    {
        IReadOnlyList<Fair> fairs = SampleFiles.ReadFairs();
        var keys = new DemoKeys(new FairId(fairs[0].FairId));
        var options = new HostOptions { DataFolder = folder.DataFolder, Keys = keys.All, Time = new SampleClock(PopulationSettings.Sample.Day) };
        await using MatcherHost host = await HostStarter.StartAsync(options, _tongue, cancellationToken);
        string address = host.Address.ToString();
        await using Connection admin = Connection.To(address, keys.Admin);
        await using Connection fairSystem = Connection.To(address, keys.Fair);
        await using Connection portal = Connection.To(address, keys.Portal);
        await using Connection counsellor = Connection.To(address, keys.Counsellor);

        Welcome(address);
        await ImportAsync(admin.Client, fairs, cancellationToken);
        Post post = await FairAsync(fairSystem.Client, fairs[0], cancellationToken);
        string candidate = await CandidateOfAsync(counsellor.Client, post, cancellationToken);
        string best = await RecommendAsync(portal.Client, candidate, post.PostId, cancellationToken);
        await ExplainAsync(counsellor.Client, fairSystem.Client, best, candidate, cancellationToken);
        await SearchAsync(portal.Client, post, cancellationToken);
        Farewell(folder);
        _answers.End();
    }

    private void Welcome(string address)
    {
        _answers.Say(_tongue.Say(
            $"Matcher 演示。人、雇主、岗位都是合成的(SYNTHETIC),不对应任何真实的人或单位。服务在 {address},每一问都经 gRPC。",
            $"The Matcher demo. People, employers and posts are synthetic; none of them exists. The service is at {address}; every question goes over gRPC."), "bold");
        _answers.Say(_tongue.Say($"日期按样例日 {PopulationSettings.Sample.Day:yyyy-MM-dd} 判断。", $"Dates are judged on the sample's day, {PopulationSettings.Sample.Day:yyyy-MM-dd}."), "grey");
    }

    private async Task ImportAsync(ServiceClient client, IReadOnlyList<Fair> fairs, CancellationToken cancellationToken)
    {
        _answers.Chapter(1, _tongue.Say("导入岗位、求职者、培训课程与招聘会(admin 密钥)", "Posts, candidates, courses and a fair are read in (admin key)"));
        foreach ((RecordKind kind, string path) in new[] { (RecordKind.Posts, SampleFiles.Posts), (RecordKind.Candidates, SampleFiles.Candidates), (RecordKind.Courses, SampleFiles.Courses) })
        {
            await using FileStream file = InputFiles.Open("demo", path, _tongue);
            var header = new ImportHeader { Kind = kind, FileName = Path.GetFileName(path), TotalBytes = file.Length };
            (ImportReport report, TimeSpan took) = await DemoAnswers.TimedAsync(
                () => new ImportSender(client).SendAsync(header, file, _ => { }, _ => { }, cancellationToken));
            _answers.Add("imports", report, took, () => new ImportPage(session).Write(header.FileName, false, report));
        }

        foreach (Fair fair in fairs)
            await client.CreateFairAsync(fair, cancellationToken);
        (GetStatusResponse status, TimeSpan asked) = await DemoAnswers.TimedAsync(() => client.GetStatusAsync(cancellationToken));
        _answers.Add("status", status, asked, () => new StatusPage(session).Write(status));
    }

    // Every post of the fair is asked for, the first few lists are printed: a fair asks for all of them.
    private async Task<Post> FairAsync(ServiceClient client, Fair fair, CancellationToken cancellationToken)
    {
        _answers.Chapter(2, _tongue.Say($"招聘会“{fair.Name}”:每个岗位应见哪些人(fair 密钥,只给雇主可知的内容)", $"Fair \"{fair.Name}\": whom to meet for each post (fair key: only what an employer may know)"));
        var filled = new List<Post>();
        var total = TimeSpan.Zero;
        foreach (string postId in fair.PostIds)
        {
            var request = new ShortlistForFairRequest { FairId = fair.FairId, PostId = postId, PageSize = RowsShown, Language = _tongue.ToLanguage() };
            (ShortlistForFairResponse list, TimeSpan took) = await DemoAnswers.TimedAsync(() => client.ShortlistForFairAsync(request, cancellationToken));
            total += took;
            if (list.Candidates.Count == 0)
                continue;
            Post post = (await client.GetPostAsync(postId, cancellationToken)).Post;
            if (filled.Count < ListsShown)
                _answers.Add("fair_shortlists", list, took, () => new FairShortlistPage(session).Write(post, list));
            filled.Add(post);
        }

        _answers.Say(_tongue.Say(
            $"问了 {fair.PostIds.Count} 个岗位,{filled.Count} 个有可见的人,共 {DemoAnswers.Milliseconds(total)};以上是其中 {Math.Min(ListsShown, filled.Count)} 个。",
            $"{fair.PostIds.Count} posts asked, {filled.Count} have people to show, {DemoAnswers.Milliseconds(total)} in all; {Math.Min(ListsShown, filled.Count)} of them are above."));
        return filled.FirstOrDefault() ?? (await client.GetPostAsync(fair.PostIds[0], cancellationToken)).Post;
    }

    private async Task<string> CandidateOfAsync(ServiceClient client, Post post, CancellationToken cancellationToken)
    {
        ShortlistCandidatesResponse list = await client.ShortlistAsync(new() { PostId = post.PostId, PageSize = 1, Language = _tongue.ToLanguage() }, cancellationToken);
        return list.Candidates.FirstOrDefault()?.Match.CandidateId
            ?? list.NearMisses.FirstOrDefault()?.Match.CandidateId
            ?? throw CommandException.Failed("demo", _tongue.Say("样例中没有可匹配的人", "the sample holds nobody who can be matched"));
    }

    private async Task<string> RecommendAsync(ServiceClient client, string candidate, string otherwise, CancellationToken cancellationToken)
    {
        _answers.Chapter(3, _tongue.Say($"求职者 {candidate} 应看哪些岗位(portal 密钥)", $"Which posts {candidate} should see (portal key)"));
        var request = new RecommendPostsRequest { CandidateId = candidate, PageSize = RowsShown, Language = _tongue.ToLanguage() };
        (RecommendPostsResponse list, TimeSpan took) = await DemoAnswers.TimedAsync(() => client.RecommendAsync(request, cancellationToken));
        IReadOnlyDictionary<string, string> titles = await client.TitlesAsync(
            list.NearMisses.Take(MatchBlocks.NearMissesShown).Select(miss => miss.Match.PostId), cancellationToken);
        _answers.Add("recommendations", list, took, () => new RecommendationPage(session).Write(candidate, list, titles));
        return list.Posts.FirstOrDefault()?.Post.PostId ?? otherwise;
    }

    private async Task ExplainAsync(ServiceClient counsellor, ServiceClient fairSystem, string post, string candidate, CancellationToken cancellationToken)
    {
        _answers.Chapter(4, _tongue.Say("为什么是这个岗位(counsellor 密钥)", "Why this post (counsellor key)"));
        var request = new ExplainMatchRequest { PostId = post, CandidateId = candidate, Language = _tongue.ToLanguage() };
        (ExplainMatchResponse answer, TimeSpan took) = await DemoAnswers.TimedAsync(() => counsellor.ExplainAsync(request, cancellationToken));
        Post of = (await counsellor.GetPostAsync(post, cancellationToken)).Post;
        _answers.Add("explanation", answer, took, () => new ExplanationPage(session).Write(of, answer));
        try
        {
            await fairSystem.ExplainAsync(request, cancellationToken);
        }
        catch (RpcException refusal) when (refusal.StatusCode is StatusCode.PermissionDenied)
        {
            _answers.Say(_tongue.Say("同一问题用 fair 密钥:被拒绝(PERMISSION_DENIED),本该如此。", "The same question with the fair key: PERMISSION_DENIED, as it should be."), "green");
        }
    }

    private async Task SearchAsync(ServiceClient client, Post like, CancellationToken cancellationToken)
    {
        string words = like.Title;
        _answers.Chapter(5, _tongue.Say($"全文查找“{words}”(portal 密钥)", $"Full-text search for \"{words}\" (portal key)"));
        var request = new SearchPostsRequest { Query = words, PageSize = RowsShown };
        request.Facets.AddRange([Facet.WorkMode, Facet.Form]);
        (SearchPostsResponse answer, TimeSpan took) = await DemoAnswers.TimedAsync(() => client.SearchAsync(request, cancellationToken));
        _answers.Add("search", answer, took, () => new SearchPage(session).Write(request, answer));
    }

    private void Farewell(DemoFolder folder)
    {
        _answers.Say("");
        _answers.Say(_tongue.Say($"演示结束,共 {Stopwatch.GetElapsedTime(_started).TotalSeconds:0.0} 秒。", $"That was the demo, {Stopwatch.GetElapsedTime(_started).TotalSeconds:0.0} s in all."), "bold");
        if (folder.IsKept)
            _answers.Say(_tongue.Say($"数据留在 {folder.DataFolder};可试:matcher search --data {folder.DataFolder} --open-on any", $"The data is in {folder.DataFolder}; try: matcher search --data {folder.DataFolder} --open-on any"));
    }
}
