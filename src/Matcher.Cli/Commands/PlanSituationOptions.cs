using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary>The options that tell of a person's situation.</summary>
internal sealed class PlanSituationOptions
{
    private readonly Option<bool?> _wantsWork;
    private readonly Option<bool?> _wantsTraining;
    private readonly Option<string?> _employedSince;
    private readonly Option<string?> _leftSchool;
    private readonly EnumOption<LadderStep> _step;
    private readonly Option<bool?> _proficient;
    private readonly Option<bool?> _acceptsLower;
    private readonly Option<bool?> _subsistence;
    private readonly Option<bool?> _firstSelf;

    public PlanSituationOptions(Tongue tongue)
    {
        _wantsWork = Flag("--wants-work", tongue.Say("有就业需求", "Wants work"));
        _wantsTraining = Flag("--wants-training", tongue.Say("有培训需求", "Wants training"));
        _employedSince = Day("--employed-since", tongue.Say("从哪天开始工作", "In work since"));
        _leftSchool = Day("--left-school-on", tongue.Say("哪天离校", "Left school on"));
        _step = new("--ladder-step", tongue, tongue.Say("现在在哪一级支持性工作", "The step of supported work"), many: false);
        _proficient = Flag("--proficient", tongue.Say("这一级的工作已熟练", "Has mastered the work of that step"));
        _acceptsLower = Flag("--accepts-lower-step", tongue.Say("同意看往下一级的岗位", "Agreed to be offered a lower step"));
        _subsistence = Flag("--receives-subsistence", tongue.Say("享受低保", "Receives the subsistence allowance"));
        _firstSelf = Flag("--first-self-employment", tongue.Say("首次自主创业", "About to work for themselves for the first time"));
    }

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_wantsWork, _wantsTraining, _employedSince, _leftSchool, _step.Option, _proficient, _acceptsLower, _subsistence, _firstSelf])
            command.Options.Add(option);
    }

    /// <summary>What was given, over what is known; null if nothing was given.</summary>
    public Situation? Over(Situation? known, ParseResult parsed)
    {
        Situation situation = known?.Clone() ?? new Situation();
        Situation before = situation.Clone();
        Set(parsed.GetValue(_wantsWork), value => situation.WantsWork = value);
        Set(parsed.GetValue(_wantsTraining), value => situation.WantsTraining = value);
        Set(parsed.GetValue(_proficient), value => situation.Proficient = value);
        Set(parsed.GetValue(_acceptsLower), value => situation.AcceptsLowerStep = value);
        Set(parsed.GetValue(_subsistence), value => situation.ReceivesSubsistence = value);
        Set(parsed.GetValue(_firstSelf), value => situation.FirstSelfEmployment = value);
        foreach (LadderStep step in _step.Values(parsed))
            situation.LadderStep = step;
        situation.EmployedSince = parsed.GetValue(_employedSince) ?? situation.EmployedSince;
        situation.LeftSchoolOn = parsed.GetValue(_leftSchool) ?? situation.LeftSchoolOn;
        return situation.Equals(before) ? null : situation;
    }

    private static void Set(bool? given, Action<bool> set)
    {
        if (given is { } value)
            set(value);
    }

    private static Option<bool?> Flag(string name, string description) => new(name) { Description = description, HelpName = "true|false" };

    private static Option<string?> Day(string name, string description) => new(name) { Description = description, HelpName = "YYYY-MM-DD" };
}
