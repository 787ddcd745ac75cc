using Matcher.Domain;
using Matcher.Indexing;
using Matcher.Indexing.Lucene;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class LucenePostIndexTests : PostIndexContract
{
    private string IndexFolder => Path.Combine(Folder, "index.lucene");

    protected override IPostIndex Open(string folder) => LucenePostIndex.Open(folder);

    [Fact]
    public void Name_Always_IsTheEngine()
    {
        Assert.Equal("lucene-4.8", Index.Name);
    }

    [Fact]
    public void Open_SecondWriter_IsRefusedAsTransient()
    {
        Build(Sample());

        var error = Assert.Throws<PostIndexException>(() => LucenePostIndex.Open(Folder));

        Assert.Equal((PostIndexException.Failed, true), (error.Code, error.IsTransient));
        Assert.Equal(2, Search("客服").Total);
    }

    [Fact]
    public void Open_AfterAKill_HasTheLastCommitAndItsVersion()
    {
        Build(Sample());
        Index.Apply([Post("n", "新客服")], [], 2);
        using var killed = Copy();

        using var index = LucenePostIndex.Open(killed.Path);

        Assert.Equal(2, index.StoreVersion);
        Assert.Equal(3, index.Search(new PostQuery { Text = "客服" }, Cancellation).Total);
        index.Apply([], [new PostId("n")], 3);
        Assert.Equal(2, index.Search(new PostQuery { Text = "客服" }, Cancellation).Total);
    }

    [Fact]
    public void Open_AfterAKillInARebuild_HasTheContentBeforeIt()
    {
        Build(Sample());
        TemporaryFolder? killed = null;

        Index.Rebuild(Many(3000, at: 2900, () => killed = Copy()), 9, Cancellation);

        using var folder = killed!;
        using var index = LucenePostIndex.Open(folder.Path);
        Assert.Equal(1, index.StoreVersion);
        Assert.Equal(7, index.Search(new PostQuery(), Cancellation).Total);
        Assert.Equal(3000, Search("").Total);
    }

    [Fact]
    public void Open_AfterAKillInTheFirstBuild_IsNotBuilt()
    {
        TemporaryFolder? killed = null;

        Index.Rebuild(Many(3000, at: 2900, () => killed = Copy()), 9, Cancellation);

        using var folder = killed!;
        using var index = LucenePostIndex.Open(folder.Path);
        Assert.Equal(-1, index.StoreVersion);
    }

    [Fact]
    public void Apply_FailsHalfway_LeavesContentAndVersion()
    {
        Build(Sample());

        Assert.Throws<NotImplementedException>(() => Index.Apply(new BreakingCollection([Post("n", "新客服"), Post("m", "客服")]), [new PostId("a")], 2));

        Assert.Equal(1, Index.StoreVersion);
        Assert.Equal(["a", "b"], Ids(Search("客服")).Order(StringComparer.Ordinal));
        Index.Apply([Post("n", "新客服")], [], 2);
        Assert.Equal(3, Search("客服").Total);
    }

    [Fact]
    public void Open_NoIndexButOtherFiles_ReportsMinusOneAndCanBeBuilt()
    {
        Index.Dispose();
        Directory.Delete(IndexFolder, recursive: true);
        Directory.CreateDirectory(IndexFolder);
        File.WriteAllText(Path.Combine(IndexFolder, "segments_1"), new string('x', 9000));

        Reopen();

        Assert.Equal(-1, Index.StoreVersion);
        Build(Sample());
        Assert.Equal(2, Search("客服").Total);
    }

    [Theory]
    [InlineData("segments_", false)]
    [InlineData("segments_", true)]
    [InlineData("_", false)]
    [InlineData("_", true)]
    public void Open_EachFileDamagedInTurn_ReportsMinusOneAndCanBeBuilt(string prefix, bool isCut)
    {
        Build([.. Many(200, at: -1, () => { })]);
        Index.Dispose();
        var files = Directory.GetFiles(IndexFolder).Where(file => Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);

        foreach (var file in files)
        {
            using var copy = Copy();
            Damage(Path.Combine(copy.Path, "index.lucene", Path.GetFileName(file)), isCut);
            using var index = LucenePostIndex.Open(copy.Path);

            Assert.Equal((file, -1), (file, index.StoreVersion));
            index.Rebuild(Sample(), 3, Cancellation);
            Assert.Equal(2, index.Search(new PostQuery { Text = "客服" }, Cancellation).Total);
        }
    }

    [Fact]
    public void Open_LockFileLeftBehind_IsNoObstacle()
    {
        Build(Sample());
        Index.Dispose();
        File.WriteAllText(Path.Combine(IndexFolder, "write.lock"), "");

        Reopen();

        Assert.Equal(1, Index.StoreVersion);
    }

    [Fact]
    public void Search_WordOfTheDictionary_RanksAboveTheSameCharactersAcrossWords()
    {
        Build(Post("a", "甲", "做好工作服装配"), Post("b", "乙", "做好成批服装活"));

        var result = Search("服装");

        Assert.Equal(["b", "a"], Ids(result));
    }

    [Fact]
    public void Search_TitleThatIsTheQuery_ComesFirstThenThoseThatBeginOrEndWithIt()
    {
        Build(Post("a", "网络客服专员", "客服 客服 客服 客服"), Post("b", "客服专员"), Post("c", "客服"), Post("d", "销售客服", new string('长', 300)));

        var result = Search("客服");

        Assert.Equal(["c", "b", "d", "a"], Ids(result));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Search_RandomPosts_FindsAndCountsWhatFts5Does(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        using var fts5 = Fts5PostIndex.Open(folder.Path);
        IPostIndex[] both = [Index, fts5];
        var posts = Enumerable.Range(0, 300).Select(number => Gibberish(number, random)).ToList();
        foreach (var index in both)
            index.Rebuild(posts, 1, Cancellation);
        for (var version = 2; version < 12; version++)
        {
            Post[] put = [.. Enumerable.Range(0, 4).Select(_ => Gibberish(random.Next(400), random)).DistinctBy(post => post.Id)];
            foreach (var index in both)
                index.Apply(put, [new($"p{version:D3}")], version);
        }

        foreach (var text in new[] { "客服", "服人员", "客客客服", "人", "服 c++", "服人员 java 客人", "员员员员员 客" })
        {
            var query = new PostQuery { Text = text, Count = 1000, Facets = [PostFacet.Form, PostFacet.Province] };
            var (found, expected) = (Index.Search(query, Cancellation), fts5.Search(query, Cancellation));
            Assert.NotEmpty(expected.Hits);
            Assert.Equal(Ids(expected).Order(StringComparer.Ordinal), Ids(found).Order(StringComparer.Ordinal));
            Assert.Equal((expected.Total, expected.IsBroadened), (found.Total, found.IsBroadened));
            Assert.Equal(expected.Facets, found.Facets);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(300)]
    public void Search_UnderAFilter_KeepsTheScores(int everyNth)
    {
        var random = new Random(everyNth);
        Build([.. Enumerable.Range(0, 900).Select(number => Gibberish(number, random) with { WorkMode = number % everyNth == 1 ? WorkMode.HomeBased : null })]);

        foreach (var text in new[] { "客", "客服", "服人员", "客 java", "服人员 java 客人", "员员员员员 客" })
        {
            foreach (var match in new[] { WordMatch.All, WordMatch.Any })
            {
                var query = new PostQuery { Text = text, Count = 1000, Match = match };
                var scores = Index.Search(query, Cancellation).Hits.ToDictionary(hit => hit.Id, hit => hit.Relevance);
                var filtered = Index.Search(query with { Filter = new() { WorkModes = [WorkMode.HomeBased] } }, Cancellation);
                Assert.True(match == WordMatch.All || filtered.Total > 0);
                Assert.All(filtered.Hits, hit => Assert.Equal(scores[hit.Id], hit.Relevance));
            }
        }
    }

    [Fact]
    public void Search_SameWordInEachField_CountsAsTheFieldWeighs()
    {
        Build(
            Post("title", "java", "x x x x x x x x"), Post("text", "x", "java java java java java java java java"),
            Post("details", "x", "x x x x") with { Industry = "java java java java" });

        var result = Index.Search(new PostQuery { Text = "java", Match = WordMatch.Any }, Cancellation);

        Assert.Equal(["details", "text", "title"], Ids(result));
        Assert.Single(result.Hits.Select(hit => hit.Relevance).Distinct());
    }

    [Fact]
    public void Search_SameConditionAfterWrites_CountsTheNewPosts()
    {
        Build(Sample());
        var query = new PostQuery { Text = "客服", Filter = new() { Forms = [EmploymentForm.Quota] } };
        var before = Index.Search(query, Cancellation).Total;

        Index.Apply([Post("n", "新客服") with { Form = EmploymentForm.Quota }, Post("b", "客服") with { Form = EmploymentForm.Quota }], [new PostId("a")], 2);

        Assert.Equal((1, 2), (before, Index.Search(query, Cancellation).Total));
    }

    private static IEnumerable<Post> Many(int count, int at, Action then)
    {
        for (var number = 0; number < count; number++)
        {
            if (number == at)
                then();
            yield return Post($"p{number:D5}", $"客服{number}", string.Concat(Enumerable.Repeat($"在家工作{number} 客户服务 电话销售 ", 40)));
        }
    }

    private static Post Gibberish(int number, Random random) => Post($"p{number:D3}", "岗" + Words(random, 4), Words(random, 30)) with
    {
        Industry = Words(random, 3),
        Form = random.Next(3) == 0 ? EmploymentForm.Flexible : null,
        Region = random.Next(3) == 0 ? new RegionCode("360702") : null,
    };

    private static string Words(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => random.GetItems(["客", "服", "人", "员", "，", " java ", " c++ "], 1)[0]));

    private static void Damage(string file, bool isCut)
    {
        using var stream = new FileStream(file, FileMode.Open);
        if (isCut)
        {
            stream.SetLength(stream.Length / 2);
            return;
        }
        stream.Position = stream.Length / 2;
        var value = stream.ReadByte();
        stream.Position--;
        stream.WriteByte((byte)(value ^ 0x55));
    }

    /// <summary>The folder as a process that is killed now leaves it.</summary>
    private TemporaryFolder Copy()
    {
        var copy = new TemporaryFolder();
        var target = Directory.CreateDirectory(Path.Combine(copy.Path, "index.lucene")).FullName;
        foreach (var file in Directory.GetFiles(IndexFolder).Where(file => !file.EndsWith("write.lock", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        return copy;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matcher-lucene-");

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }

    /// <summary>Posts that end in a fault after the first.</summary>
    private sealed class BreakingCollection(IReadOnlyList<Post> posts) : IReadOnlyCollection<Post>
    {
        public int Count => posts.Count;

        public IEnumerator<Post> GetEnumerator()
        {
            yield return posts[0];
            throw new NotImplementedException();
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
