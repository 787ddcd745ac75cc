using System.Globalization;
using Matcher.Domain;

namespace Matcher.Server;

// An answer about one fact of a post, put into the post as a request would give it.
internal static class AnswerReader
{
    private const string YesNo = "yes, no";
    private const string Demands = "post.demands.";
    private const string Exposures = "post.exposures.";
    private const string Provisions = "post.provisions.";

    private static readonly string ProvisionAnswers = $"{Vocabulary<ProvisionState>.Of(ProvisionState.Yes)}, {Vocabulary<ProvisionState>.Of(ProvisionState.Refused)}, {Vocabulary<AccommodationTier>.Allowed}";

    private static readonly Dictionary<string, (string Answers, Func<V1.Post, string, bool> Put)> Facts = new(StringComparer.Ordinal)
    {
        ["post.pay"] = ("3000 or 3000-4500 (yuan a month)", PutPay),
        ["post.pay.guaranteed_base"] = (YesNo, (post, value) => Flag(value, answer => (post.Pay ??= new V1.Pay()).GuaranteedBase = answer)),
        ["post.insurance"] = (Vocabulary<InsuranceCover>.Allowed, (post, value) => Word<V1.InsuranceCover, InsuranceCover>(value, word => post.Insurance = word)),
        ["post.work_mode"] = (Vocabulary<WorkMode>.Allowed, (post, value) => Word<V1.WorkMode, WorkMode>(value, word => post.WorkMode = word)),
        ["post.form"] = (Vocabulary<EmploymentForm>.Allowed, (post, value) => Word<V1.EmploymentForm, EmploymentForm>(value, word => post.Form = word)),
        ["post.education"] = (Vocabulary<EducationLevel>.Allowed, (post, value) => Word<V1.EducationLevel, EducationLevel>(value, word => (post.Education ??= new V1.EducationRequirement()).Minimum = word)),
        ["post.working_time.hours_per_week"] = ("a whole number", (post, value) => Number(value, number => (post.WorkingTime ??= new V1.WorkingTime()).HoursPerWeek = number)),
        ["post.working_time.night_shift"] = (YesNo, (post, value) => Flag(value, answer => (post.WorkingTime ??= new V1.WorkingTime()).NightShift = answer)),
        ["post.min_experience_years"] = ("a whole number", (post, value) => Number(value, number => post.MinExperienceYears = number)),
        ["post.reserved"] = (YesNo, (post, value) => Flag(value, answer => post.Reserved = answer)),
        ["post.medical_institution"] = (YesNo, (post, value) => Flag(value, answer => post.MedicalInstitution = answer)),
        ["post.region"] = ("a code of GB/T 2260", (post, value) => (post.Region = value).Length > 0),
        ["post.occupation"] = ("a code of the classification of 2022", (post, value) => (post.Occupation = value).Length > 0),
    };

    // What may be answered about a fact; null if it is no fact of a post.
    public static string? Answers(string fact)
    {
        if (Facts.TryGetValue(fact, out var known))
            return known.Answers;
        if (fact.StartsWith(Provisions, StringComparison.Ordinal) && Vocabulary<ProvisionKind>.TryParse(fact[Provisions.Length..], out _))
            return ProvisionAnswers;
        if (fact.StartsWith(Demands, StringComparison.Ordinal) && Vocabulary<FunctionAxis>.TryParse(fact[Demands.Length..], out _))
            return $"0 to {Level.Max}, then {Vocabulary<DemandWeight>.Of(DemandWeight.Essential)} or {Vocabulary<DemandWeight>.Of(DemandWeight.Marginal)} if that was said";
        return fact.StartsWith(Exposures, StringComparison.Ordinal) && Vocabulary<Exposure>.TryParse(fact[Exposures.Length..], out _) ? YesNo : null;
    }

    // Notes what is wrong with the path; whether the value fits is seen when the post is there.
    public static void CheckFact(string fact, FieldReader fields)
    {
        if (fact.Length == 0)
            fields.Add("fact", "is missing.");
        else if (Answers(fact) is null)
            fields.Add("fact", fact.StartsWith("candidate.", StringComparison.Ordinal) ? "is about the person; update the candidate." : $"is no fact about a post; allowed are {Provisions}KIND, {Demands}AXIS, {Exposures}EXPOSURE, {string.Join(", ", Facts.Keys.Order(StringComparer.Ordinal))}.");
    }

    public static void Put(V1.Post post, string fact, string value, string saidOn)
    {
        bool isPut = Facts.TryGetValue(fact, out var known) ? known.Put(post, value)
            : fact.StartsWith(Provisions, StringComparison.Ordinal) ? PutProvision(post, fact[Provisions.Length..], value, saidOn)
            : fact.StartsWith(Demands, StringComparison.Ordinal) ? PutDemand(post, fact[Demands.Length..], value, saidOn)
            : PutExposure(post, fact[Exposures.Length..], value, saidOn);
        if (!isPut)
            throw Faults.Invalid("value", $"was '{value}'; allowed are {Answers(fact)}.");
        if (fact == "post.pay.guaranteed_base" && !post.Pay.HasMin && !post.Pay.HasMax)
            throw Faults.Invalid("fact", "needs the pay, which is not known; answer post.pay first.");
    }

    private static bool PutPay(V1.Post post, string value)
    {
        string[] ends = value.Split('-');
        if (ends.Length > 2 || !ends.All(end => double.TryParse(end, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)))
            return false;
        V1.Pay pay = new() { Period = V1.PayPeriod.Month, Min = double.Parse(ends[0], CultureInfo.InvariantCulture) };
        if (ends.Length == 2)
            pay.Max = double.Parse(ends[1], CultureInfo.InvariantCulture);
        if (post.Pay is { HasGuaranteedBase: true } before)
            pay.GuaranteedBase = before.GuaranteedBase;
        post.Pay = pay;
        return true;
    }

    private static bool PutProvision(V1.Post post, string kind, string value, string saidOn)
    {
        var provision = new V1.Provision { Kind = Words<V1.ProvisionKind, ProvisionKind>.Write(Vocabulary<ProvisionKind>.Parse(kind)), Source = V1.FactSource.Declared, Date = saidOn };
        if (value is "yes" or "refused")
            provision.State = value == "yes" ? V1.ProvisionState.Yes : V1.ProvisionState.Refused;
        else if (Vocabulary<AccommodationTier>.TryParse(value, out AccommodationTier tier))
            (provision.State, provision.Tier) = (V1.ProvisionState.Arrangeable, Words<V1.AccommodationTier, AccommodationTier>.Write(tier));
        else
            return false;
        Replace(post.Provisions, provision, one => one.Kind == provision.Kind);
        return true;
    }

    private static bool PutDemand(V1.Post post, string axis, string value, string saidOn)
    {
        string[] words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        DemandWeight weight = DemandWeight.Unstated;
        if (words.Length is 0 or > 2 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out int level) || level > Level.Max
            || (words.Length == 2 && !Vocabulary<DemandWeight>.TryParse(words[1], out weight)))
            return false;
        var demand = new V1.Demand
        {
            Axis = Words<V1.FunctionAxis, FunctionAxis>.Write(Vocabulary<FunctionAxis>.Parse(axis)),
            Level = level,
            Weight = Words<V1.DemandWeight, DemandWeight>.Write(weight),
            Source = V1.FactSource.Declared,
            Date = saidOn,
        };
        Replace(post.Demands, demand, one => one.Axis == demand.Axis);
        return true;
    }

    private static bool PutExposure(V1.Post post, string exposure, string value, string saidOn) => Flag(value, answer =>
    {
        var fact = new V1.ExposureFact { Exposure = Words<V1.Exposure, Exposure>.Write(Vocabulary<Exposure>.Parse(exposure)), Present = answer, Source = V1.FactSource.Declared, Date = saidOn };
        Replace(post.Exposures, fact, one => one.Exposure == fact.Exposure);
    });

    private static void Replace<T>(IList<T> list, T item, Func<T, bool> isSame)
    {
        foreach (T old in list.Where(isSame).ToList())
            list.Remove(old);
        list.Add(item);
    }

    private static bool Flag(string value, Action<bool> put)
    {
        if (value is not ("yes" or "no"))
            return false;
        put(value == "yes");
        return true;
    }

    private static bool Number(string value, Action<int> put)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return false;
        put(number);
        return true;
    }

    private static bool Word<TWire, TDomain>(string value, Action<TWire> put)
        where TWire : struct, Enum
        where TDomain : struct, Enum
    {
        if (!Vocabulary<TDomain>.TryParse(value, out TDomain word))
            return false;
        put(Words<TWire, TDomain>.Write(word));
        return true;
    }
}
