using System.Diagnostics;
using System.Globalization;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Tests;

public class PostTextReaderTests
{
    [Theory]
    [InlineData("需长时间站立", "stand_walk=3")]
    [InlineData("每天站立2小时", "stand_walk=2")]
    [InlineData("坐着工作", "stand_walk=0")]
    [InlineData("电话客服", "hear=3 speak=3")]
    [InlineData("外呼", "hear=3 speak=3")]
    [InlineData("文字客服", "hear=0 speak=0 fine_hand=2")]
    [InlineData("普通话标准", "speak=3")]
    [InlineData("流水线作业", "both_hands=3 attention=3")]
    [InlineData("三班倒", "endurance=3")]
    [InlineData("能接受加班", "endurance=3")]
    [InlineData("双眼视力1.0以上", "see=2")]
    [InlineData("无色盲色弱", "colour=3")]
    [InlineData("打字60字/分", "fine_hand=2")]
    [InlineData("有驾照会开车", "see=3 both_hands=2")]
    [InlineData("货车司机", "see=3 both_hands=2 travel=3")]
    [InlineData("撰写分析报告", "read_write=3")]
    [InlineData("可居家办公", "reach_workplace=0 travel=0")]
    [InlineData("负责公司日常事务", "")]
    public void Read_Words_GiveTheLevelTheyState(string text, string expected)
    {
        var reading = PostTextReader.Read("岗位", text);

        Assert.Equal(expected, Levels(reading));
    }

    [Theory]
    [InlineData("搬运5公斤", 1)]
    [InlineData("搬运5.5公斤", 2)]
    [InlineData("搬运10斤以内的货物", 1)]
    [InlineData("搬运11斤", 2)]
    [InlineData("搬运20公斤以内", 2)]
    [InlineData("搬运20公斤以上", 3)]
    [InlineData("搬运40斤", 2)]
    [InlineData("搬运二十公斤", 2)]
    [InlineData("搬运三十公斤", 3)]
    [InlineData("搬运一百斤", 3)]
    [InlineData("搬运10-25kg的货物", 3)]
    [InlineData("能搬25 KG", 3)]
    public void Read_Loads_GiveTheLevelOfTheirKilograms(string text, int level)
    {
        var demand = Assert.Single(PostTextReader.Read("岗位", text).Demands);

        Assert.Equal((FunctionAxis.Lift, level, true), (demand.Axis, demand.Level.Value, demand.IsSure));
    }

    [Theory]
    [InlineData("体重50公斤以上")]
    [InlineData("大米5公斤")]
    public void Read_KilogramsOfOtherThings_AskNoLifting(string text)
    {
        var reading = PostTextReader.Read("岗位", text);

        Assert.Empty(reading.Demands);
    }

    [Theory]
    [InlineData("不需要站立", "stand_walk=0")]
    [InlineData("无需长期站立", "stand_walk=0")]
    [InlineData("不需要站立、搬运", "lift=0 stand_walk=0")]
    [InlineData("无需搬运重物", "lift=0")]
    [InlineData("免体力", "lift=0")]
    [InlineData("不用打电话", "hear=0 speak=0")]
    [InlineData("无夜班", "endurance=2")]
    [InlineData("不加班", "endurance=2")]
    [InlineData("不出差", "travel=2")]
    [InlineData("普通话不做要求", "speak=0")]
    [InlineData("不需要站立,需要搬运20公斤", "lift=2 stand_walk=0")]
    [InlineData("不需要站立但要搬运20公斤", "lift=2 stand_walk=0")]
    [InlineData("不是不需要站立", "stand_walk=2")]
    [InlineData("不怕出差", "travel=3")]
    [InlineData("不接受出差者勿投", "travel=3")]
    public void Read_Denials_HoldAsFarAsTheirList(string text, string expected)
    {
        var reading = PostTextReader.Read("岗位", text);

        Assert.Equal(expected, Levels(reading));
    }

    [Theory]
    [InlineData("必须能搬运20公斤", DemandWeight.Essential)]
    [InlineData("需搬运20公斤", DemandWeight.Essential)]
    [InlineData("搬运20公斤", DemandWeight.Unstated)]
    [InlineData("偶尔搬运20公斤", DemandWeight.Marginal)]
    [InlineData("需要偶尔搬运20公斤", DemandWeight.Marginal)]
    [InlineData("能搬运20公斤者优先", DemandWeight.Marginal)]
    [InlineData("必须守时,搬运20公斤", DemandWeight.Unstated)]
    public void Read_Weight_IsWhatTheClauseSays(string text, DemandWeight weight)
    {
        var demand = Assert.Single(PostTextReader.Read("岗位", text).Demands);

        Assert.Equal(weight, demand.Weight);
    }

    [Theory]
    [InlineData("同事常说“长期站立很累”")]
    [InlineData("客户抱怨:「长期站立很累」")]
    [InlineData("著有《长期站立》")]
    [InlineData("如果你厌倦电话销售")]
    public void Read_WhatIsQuotedOrLeftBehind_AsksNothing(string text)
    {
        var reading = PostTextReader.Read("岗位", text);

        Assert.Empty(reading.Demands);
    }

    [Theory]
    [InlineData("公司简介:专注新技术研究,团队合作;任职要求:需长时间站立", "stand_walk=3")]
    [InlineData("需长时间站立。【关于我们】专注新技术研究,团队合作", "stand_walk=3")]
    public void Read_WhatACompanySaysOfItself_AsksNothing(string text, string expected)
    {
        var reading = PostTextReader.Read("岗位", text);

        Assert.Equal(expected, Levels(reading));
    }

    [Fact]
    public void Read_SeveralMentions_TakeTheHighestOfThoseThatAreSure()
    {
        var demand = Assert.Single(PostTextReader.Read("岗位", "良好的沟通能力,普通话一般,电话拜访").Demands, one => one.Axis == FunctionAxis.Speak);

        Assert.Equal((3, 3, 3), (demand.Level.Value, demand.Least.Value, demand.Most.Value));
    }

    [Theory]
    [InlineData("数据员", "需长时间站立")]
    [InlineData("數據員", "負責整理;需長時間站立,不限學歷")]
    [InlineData("数据员", "1、负责整理\r\n２、需長時間站立")]
    [InlineData("数据员", "😀😀 ①负责整理, 需长时间站立😀")]
    public void Read_Place_IsThatOfTheWordsAsGiven(string title, string text)
    {
        var demand = Assert.Single(PostTextReader.Read(title, text).Demands);

        Assert.Equal("长时间站立", Folding.Fold(text.Substring(demand.Place.Range.Start, demand.Place.Range.Length)).TrimStart('需'));
    }

    [Theory]
    [InlineData("數據標註員(居家辦公)", "無需站立,每天８小時,雙休;能搬運２０公斤")]
    [InlineData("電話客服", "關(guān)於崗位\n需長時間站立\n  提供住宿")]
    [InlineData("😀😀😀", "🤖🤖")]
    public void Read_OtherForms_SayWhatTheirFoldedFormSays(string title, string text)
    {
        var given = PostTextReader.Read(title, text);

        var folded = PostTextReader.Read(Folding.Fold(title), Folding.Fold(text));

        Assert.Equal(Levels(folded), Levels(given));
        Assert.Equal(folded.Conditions.Select(one => (one.Condition, one.Value)), given.Conditions.Select(one => (one.Condition, one.Value)));
        Assert.Equal(folded.Provisions.Select(one => (one.Kind, one.State)), given.Provisions.Select(one => (one.Kind, one.State)));
    }

    [Theory]
    [InlineData("包吃住", ProvisionKind.Dormitory, ProvisionState.Yes)]
    [InlineData("不提供住宿", ProvisionKind.Dormitory, ProvisionState.Refused)]
    [InlineData("上下班有班车", ProvisionKind.Shuttle, ProvisionState.Yes)]
    [InlineData("有电梯", ProvisionKind.GroundFloorOrElevator, ProvisionState.Yes)]
    [InlineData("无障碍卫生间", ProvisionKind.AccessibleToilet, ProvisionState.Yes)]
    [InlineData("配手语翻译", ProvisionKind.SignLanguage, ProvisionState.Yes)]
    [InlineData("提供座椅", ProvisionKind.SeatedWork, ProvisionState.Yes)]
    [InlineData("有就业辅导员跟进", ProvisionKind.JobCoach, ProvisionState.Yes)]
    [InlineData("无夜班", ProvisionKind.NoNightShift, ProvisionState.Yes)]
    public void Read_Provisions_AreOfferedOrRefused(string text, ProvisionKind kind, ProvisionState state)
    {
        var provision = Assert.Single(PostTextReader.Read("岗位", text).Provisions);

        Assert.Equal((kind, state), (provision.Kind, provision.State));
    }

    [Theory]
    [InlineData("缴纳五险一金", PostCondition.Insurance, (int)InsuranceCover.Full)]
    [InlineData("五险一金,另有意外险", PostCondition.Insurance, (int)InsuranceCover.Full)]
    [InlineData("不缴社保", PostCondition.Insurance, (int)InsuranceCover.None)]
    [InlineData("5天8小时", PostCondition.Hours, 40)]
    [InlineData("每天8小时,双休", PostCondition.Hours, 40)]
    [InlineData("每周工作36小时", PostCondition.Hours, 36)]
    [InlineData("可居家", PostCondition.WorkMode, (int)WorkMode.HomeBased)]
    [InlineData("三班倒", PostCondition.Night, 1)]
    [InlineData("无责任底薪3000", PostCondition.Base, 1)]
    [InlineData("残疾人优先", PostCondition.Offer, (int)PostOffer.DisabledFirst)]
    [InlineData("可先试岗", PostCondition.Offer, (int)PostOffer.TrialFirst)]
    public void Read_Conditions_HaveTheirValue(string text, PostCondition condition, int value)
    {
        var read = Assert.Single(PostTextReader.Read("岗位", text).Conditions);

        Assert.Equal((condition, value), (read.Condition, read.Value));
    }

    [Fact]
    public void Read_Exposures_ArePresentOrDenied()
    {
        var read = PostTextReader.Read("岗位", "有粉尘,无噪音").Exposures;

        Assert.Equal([(Exposure.Dust, true), (Exposure.Noise, false)], read.Select(one => (one.Exposure, one.IsPresent)));
    }

    [Fact]
    public void Read_LongText_TakesTimeInProportion()
    {
        var text = string.Concat(Enumerable.Repeat("沟通能力强;需长时间站立,搬运20公斤;", 500))[..10_000];
        PostTextReader.Read("岗位", text);
        var started = Stopwatch.GetTimestamp();

        var reading = PostTextReader.Read(new string('与', 10_000), text);

        Assert.Contains(reading.Demands, demand => demand.Axis == FunctionAxis.Lift);
        Assert.True(Stopwatch.GetElapsedTime(started).TotalMilliseconds < 2_000);
    }

    private static string Levels(PostTextReading reading) => string.Join(' ',
        reading.Demands.Select(demand => string.Create(CultureInfo.InvariantCulture, $"{Vocabulary<FunctionAxis>.Of(demand.Axis)}={demand.Level}")));
}
