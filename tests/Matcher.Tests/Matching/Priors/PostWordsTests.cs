using System.Diagnostics;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class PostWordsTests
{
    private static readonly Post Listed = new() { Id = new PostId("p"), Title = "Senior Typist", Industry = "Banking", Text = "Works alone in noisy rooms.", ListedFunctions = FunctionCodes.Of([FunctionCode.Sit]) };

    [Fact]
    public void Of_ListedPost_NamesConceptsWithTheirPlaceAndWhatTheyBelongTo()
    {
        var words = PostWords.Of(Listed);

        Assert.Superset(new HashSet<string> { "title:grade.senior", "title:grade", "industry:finance.bank", "industry:finance", "text:condition.alone", "text:condition.noise" }, words.Inputs.ToHashSet());
        Assert.Equal(words.Inputs.Distinct().Order(StringComparer.Ordinal), words.Inputs);
        Assert.DoesNotContain(words.Inputs, input => input.StartsWith("text:finance", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_PostThatNoListHas_ReadsNothing() =>
        Assert.Same(PostWords.None, PostWords.Of(Listed with { ListedFunctions = default }));

    [Theory]
    [InlineData("WORKS ALONE IN NOISY ROOMS.")]
    [InlineData("Ｗｏｒｋｓ　ａｌｏｎｅ　ｉｎ　ｎｏｉｓｙ　ｒｏｏｍｓ．")]
    [InlineData("Works  alone\nin noisy rooms.")]
    public void Of_OtherFormsOfAText_ReadsTheSame(string text) => Assert.Equal(PostWords.Of(Listed), PostWords.Of(Listed with { Text = text }));

    [Theory]
    [InlineData("")]
    [InlineData("🙂🙂🙂")]
    public void Of_TextWithoutWords_ReadsTheRest(string text) => Assert.Equal(PostWords.Of(Listed with { Text = null }), PostWords.Of(Listed with { Text = text }));

    [Fact]
    public void From_WhatInputsGave_IsEqual()
    {
        var words = PostWords.Of(Listed);

        Assert.Equal(words, PostWords.From([.. words.Inputs]));
        Assert.Equal(words.GetHashCode(), PostWords.From([.. words.Inputs]).GetHashCode());
        Assert.Same(PostWords.None, PostWords.From([]));
    }

    [Fact]
    public void Words_ViewOfAPart_HasThemOnlyWithTheList()
    {
        var view = new PostView(Listed, null, 0, RandomPairs.Day, Provision.DefaultMaxAgeDays);

        Assert.Equal(view.Words, view.Representative(new Post { Id = new PostId("part"), Title = "?", ListedFunctions = Listed.ListedFunctions }).Words);
        Assert.Equal(view.Words, view.With(WorkMode.HomeBased).Words);
        Assert.Same(PostWords.None, view.Representative(new Post { Id = new PostId("part"), Title = "?" }).Words);
    }

    [Fact]
    public void Of_LongText_TakesLessThanAMillisecond()
    {
        var post = Listed with { Text = string.Concat(Enumerable.Repeat("The work is performed mostly inside. ", 30)) };
        var times = new List<double>();

        for (var run = 0; run < 300; run++)
        {
            var start = Stopwatch.GetTimestamp();
            PostWords.Of(post);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Assert.InRange(times.Order().ElementAt(times.Count / 2), 0, 1);
    }
}
