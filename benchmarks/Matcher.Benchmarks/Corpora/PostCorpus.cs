using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Benchmarks;

/// <summary>Any number of posts from the real ones: the first time as they are, then with variations. Equal numbers give equal posts.</summary>
internal static class PostCorpus
{
    private const int Seed = 20_240_607;

    private static readonly string[] Prefixes = ["高级", "初级", "资深", "兼职", "实习", "助理", "急聘", "储备", ""];
    private static readonly string[] Suffixes = ["（双休）", "(五险一金)", "（可远程）", " 应届", "（夜班）", "A岗", "B岗", "", ""];
    private static readonly Place[] Counties = [.. PlaceTable.All.Where(place => place.Level == PlaceLevel.County)];

    /// <summary>Makes posts.</summary>
    /// <exception cref="InvalidOperationException">The lists are not beside the project.</exception>
    public static IEnumerable<Post> Make(int count)
    {
        var real = SharedPosts.Read() ?? throw new InvalidOperationException("The lists in ../shared/data/posts are needed.");
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
            yield return Make(i, real[i % real.Count], i >= real.Count, random);
    }

    private static Post Make(int number, SharedPosts.RealPost real, bool isVaried, Random random)
    {
        var pay = random.Next(20, 300) * 100;
        return new Post
        {
            Id = new PostId($"post-{number:D7}"),
            Title = isVaried ? Pick(Prefixes, random) + real.Title + Pick(Suffixes, random) : real.Title,
            Text = isVaried ? Shuffled(real.Text, random) : real.Text,
            Industry = real.Industry,
            PlaceText = real.Place,
            Education = new(Maybe(random, EducationLevel.Bachelor), Majors: isVaried ? Shuffled(real.Majors, random) : real.Majors),
            Region = random.Next(10) == 0 ? null : Pick(Counties, random).Code,
            Form = Maybe(random, EmploymentForm.Quota),
            WorkMode = Maybe(random, WorkMode.OnSite),
            Pay = random.Next(3) == 0 ? null : new(pay, pay + 2_000, PayPeriod.Month),
            PublishedOn = new DateOnly(2025, 1, 1).AddDays(random.Next(500)),
        };
    }

    /// <summary>The sentences in another order, a tenth of them left out.</summary>
    private static string? Shuffled(string? text, Random random)
    {
        if (string.IsNullOrWhiteSpace(text))
            return text;
        var parts = text.Split(['；', '。', ';', '、', '，'], StringSplitOptions.RemoveEmptyEntries).Where(_ => random.Next(10) > 0).ToArray();
        random.Shuffle(parts);
        return string.Join('；', parts);
    }

    private static T Pick<T>(T[] values, Random random) => values[random.Next(values.Length)];

    private static T? Maybe<T>(Random random, T value)
        where T : struct => random.Next(2) == 0 ? value : null;
}
