using System.Text;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>Fits, judges and uses the prior of a model on lists of identified posts.</summary>
public static class AccessPriors
{
    private const int FewestPosts = 30;

    /// <summary>Fits a prior and writes its files into a folder; <c>matcher model export --prior</c> takes them from there.</summary>
    /// <param name="posts">Labelled posts.</param>
    /// <param name="model">The model whose access points are scaled.</param>
    /// <param name="folder">Where to; made if it is not there.</param>
    /// <param name="settings">How.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>The files hold no text of any post and nothing from which one could be found.</remarks>
    /// <exception cref="ArgumentException">There are too few posts, one has no labels, or none has codes.</exception>
    public static void Fit(IReadOnlyList<AccessPost> posts, LoadedModel model, string folder, PriorSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        Check(posts);
        CheckCodes(posts);
        var learned = LearnedPrior.From(posts, model.Tables, settings, cancellationToken);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, PriorFolder.LevelsFile), PriorText.Levels(learned));
        File.WriteAllText(Path.Combine(folder, PriorFolder.DemandsFile), PriorText.Demands(learned));
        File.WriteAllText(Path.Combine(folder, PriorFolder.ScalesFile), PriorText.Scales(learned.Scales));
        Describe(posts, model, folder, settings, []);
    }

    /// <summary>Writes what judgements say of the prior that <see cref="Fit"/> wrote; it becomes a section of the card of each model that takes the prior over.</summary>
    /// <param name="posts">The posts that it was fitted to.</param>
    /// <param name="model">The model whose access points are scaled.</param>
    /// <param name="folder">The prior's folder.</param>
    /// <param name="settings">Of the fit.</param>
    /// <param name="reports">The judgements, each with other folds; empty if there are none.</param>
    public static void Describe(IReadOnlyList<AccessPost> posts, LoadedModel model, string folder, PriorSettings settings, IReadOnlyList<AccessReport> reports)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(reports);
        File.WriteAllText(Path.Combine(folder, PriorFolder.CardFile), PriorCard.Of(posts, model.Tables.Name, settings, reports));
    }

    /// <summary>Judges the fitting by cross-validation over work texts, through the product's own pipeline.</summary>
    /// <exception cref="ArgumentException">There are too few posts, one has no labels, or none has a suitable category.</exception>
    public static AccessReport Judge(IReadOnlyList<AccessPost> posts, LoadedModel model, PriorSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        Check(posts);
        return PriorJudge.Judge(posts, model.Tables, settings, cancellationToken);
    }

    /// <summary>Judges, by cross-validation over work texts, how well the concepts that posts name tell their functional codes.</summary>
    /// <exception cref="ArgumentException">There are too few posts, or none has codes.</exception>
    public static CodeReport JudgeCodes(IReadOnlyList<AccessPost> posts, PriorSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(posts);
        ArgumentNullException.ThrowIfNull(settings);
        CheckCount(posts);
        CheckCodes(posts);
        return CodeJudge.Judge(posts, settings, cancellationToken);
    }

    /// <summary>How likely each post suits a person known by each category alone, by the prior of a model folder.</summary>
    /// <exception cref="ModelException">The model cannot be used or has no prior.</exception>
    public static IEnumerable<AccessScore> Score(IReadOnlyList<AccessPost> posts, string modelFolder)
    {
        ArgumentNullException.ThrowIfNull(posts);
        var model = LoadedModel.Read(modelFolder);
        if (model.Priors == TypePriors.None)
            throw new ModelException("missing", Path.Combine(modelFolder, PriorFolder.LevelsFile), "the model has no prior.");
        var (points, scales) = (new AccessPoints(model.Tables, model.Priors), Scales(modelFolder));
        return posts.SelectMany(post => points.LogChances(post)
            .Select((logChance, category) => new AccessScore(post.SourceRow, AccessCategory.All[category].Code, scales[category].Chance(logChance))));
    }

    private static CategoryScale[] Scales(string folder)
    {
        var path = Path.Combine(folder, PriorFolder.ScalesFile);
        try
        {
            return PriorText.ParseScales(File.ReadAllText(path, Encoding.UTF8));
        }
        catch (FormatException fault)
        {
            throw new ModelException("damaged", path, fault.Message);
        }
    }

    private static void CheckCount(IReadOnlyList<AccessPost> posts)
    {
        if (posts.Count < FewestPosts)
            throw new ArgumentException($"There are {posts.Count} posts; at least {FewestPosts} are needed.", nameof(posts));
    }

    private static void CheckCodes(IReadOnlyList<AccessPost> posts)
    {
        if (posts.All(post => post.Post.ListedFunctions.IsEmpty))
            throw new ArgumentException("No post has functional codes.", nameof(posts));
    }

    private static void Check(IReadOnlyList<AccessPost> posts)
    {
        ArgumentNullException.ThrowIfNull(posts);
        CheckCount(posts);
        if (posts.FirstOrDefault(post => post.Suitable is null) is { } unlabelled)
            throw new ArgumentException($"Row {unlabelled.SourceRow} does not say which categories are suitable.", nameof(posts));
        if (posts.All(post => post.Suitable!.Count == 0))
            throw new ArgumentException("No post has a suitable category.", nameof(posts));
    }
}
