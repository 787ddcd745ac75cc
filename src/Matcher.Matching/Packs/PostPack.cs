using System.Text;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// A post as bytes: everything that matching reads, with the concepts that the words of a listed post name. The description, what says
/// which fields were read from it (apart from the occupation, read from the title), and the sources are not kept: only a shown post
/// needs them, and the store has them. About 100 bytes a post, where the records take some 2,000.
/// </summary>
/// <remarks>The head (id, hash, three days) is read without the rest.</remarks>
internal static class PostPack
{
    private const int NoDay = -1;

    public static void Write(PackWriter pack, Post post, PostWords words, ulong hash)
    {
        pack.Text(post.Id.Value).Fixed(hash)
            .Fixed(post.OpensOn?.DayNumber ?? NoDay).Fixed(post.ClosesOn?.DayNumber ?? NoDay).Fixed(post.PublishedOn?.DayNumber ?? NoDay)
            .Text(post.Title).Shared(post.Employer?.Value).Shared(post.Region?.Value).Shared(post.PlaceText)
            .Shared(post.Occupation?.Value).Flag(post.ReadFields.Any(StatedFacts.IsOccupation)).Shared(post.Industry).Number(post.Headcount).Word(post.Form).Word(post.WorkMode)
            .Number(post.WorkingTime.HoursPerWeek).Flag(post.WorkingTime.HasNightShift).Flag(post.WorkingTime.IsFlexible)
            .Word(post.Pay?.Period);
        if (post.Pay is { } pay)
            pack.Amount(pay.Min).Amount(pay.Max).Flag(pay.HasGuaranteedBase);
        pack.Word(post.Insurance).Word(post.Education.Minimum).Flag(post.Education.IsRelaxed).Shared(post.Education.Majors)
            .Number(post.MinExperienceYears).Flag(post.IsMedicalInstitution).Shared(post.Campaign).Flag(post.IsReserved).Flag(post.IsSynthetic)
            .Count((uint)post.ListedFunctions.Bits)
            .List(words.Inputs, static (item, input) => item.Shared(input)).Count((uint)post.HeldFor)
            .List(post.RequiredSkills, static (item, skill) => item.Shared(skill))
            .List(post.PreferredSkills, static (item, skill) => item.Shared(skill))
            .List(post.RequiredLicences, static (item, licence) => item.Shared(licence.Value))
            .List(post.Courses, static (item, course) => item.Shared(course))
            .List(post.Demands, static (item, demand) => item.Word<FunctionAxis>(demand.Axis).Number(demand.Level?.Value)
                .Word<DemandWeight>(demand.Weight).Word<FactSource>(demand.Source).Day(demand.Date)
                .Number(demand.Least?.Value).Number(demand.Most?.Value).Shared(demand.Words))
            .List(post.Exposures, static (item, fact) => item.Word<Exposure>(fact.Exposure).Flag(fact.IsPresent).Word<FactSource>(fact.Source).Day(fact.Date))
            .List(post.Provisions, static (item, provision) => item.Word<ProvisionKind>(provision.Kind).Word<ProvisionState>(provision.State)
                .Word(provision.Tier).Word<FactSource>(provision.Source).Day(provision.Date));
    }

    /// <summary>The id's bytes; ids are ASCII, so their order is that of the ids.</summary>
    public static ReadOnlySpan<byte> Id(ReadOnlySpan<byte> pack) => pack.Slice(1, pack[0]);

    /// <summary>What lists read before they read a post.</summary>
    public static PostHead Head(ReadOnlySpan<byte> pack)
    {
        var reader = new PackReader(pack[(1 + pack[0] + sizeof(ulong))..], null!);
        return new(Day(reader.FixedInt()), Day(reader.FixedInt()), Day(reader.FixedInt()));
    }

    /// <summary>The post without its description and sources, what its words were read as, and its hash.</summary>
    public static (Post Post, PostWords Words, ulong Hash) Read(ReadOnlySpan<byte> pack, WordTable words)
    {
        var reader = new PackReader(pack, words);
        var id = new PostId(Encoding.ASCII.GetString(reader.Bytes((int)reader.Count())));
        var hash = reader.FixedLong();
        var (read, title) = (PostWords.None, "");
        // Initializers run in the order in which the fields were written.
        var post = new Post
        {
            Id = id,
            OpensOn = Day(reader.FixedInt()),
            ClosesOn = Day(reader.FixedInt()),
            PublishedOn = Day(reader.FixedInt()),
            Title = title = reader.Text(),
            Employer = reader.Shared() is { } employer ? new EmployerId(employer) : null,
            Region = reader.Shared() is { } region ? new RegionCode(region) : null,
            PlaceText = reader.Shared(),
            Occupation = reader.Shared() is { } occupation ? new OccupationCode(occupation) : null,
            ReadFields = reader.Flag() == true ? [new(StatedFacts.Occupation, title)] : [],
            Industry = reader.Shared(),
            Headcount = reader.Number(),
            Form = reader.WordOrNull<EmploymentForm>(),
            WorkMode = reader.WordOrNull<WorkMode>(),
            WorkingTime = Hours(reader.Number(), reader.Flag(), reader.Flag()),
            Pay = reader.WordOrNull<PayPeriod>() is { } period ? new Pay(reader.Amount(), reader.Amount(), period, reader.Flag()) : null,
            Insurance = reader.WordOrNull<InsuranceCover>(),
            Education = new EducationRequirement(reader.WordOrNull<EducationLevel>(), reader.Flag() == true, reader.Shared()),
            MinExperienceYears = reader.Number(),
            IsMedicalInstitution = reader.Flag(),
            Campaign = reader.Shared(),
            IsReserved = reader.Flag(),
            IsSynthetic = reader.Flag() == true,
            ListedFunctions = Listed(ref reader, out read),
            HeldFor = (HeldWordings)reader.Count(),
            RequiredSkills = reader.List(Shared),
            PreferredSkills = reader.List(Shared),
            RequiredLicences = reader.List(Licence),
            Courses = reader.List(Shared),
            Demands = reader.List(DemandOf),
            Exposures = reader.List(ExposureOf),
            Provisions = reader.List(ProvisionOf),
        };
        return (post, read, hash);
    }

    private static FunctionCodes Listed(ref PackReader reader, out PostWords read)
    {
        var codes = new FunctionCodes((int)reader.Count());
        read = PostWords.From(reader.List(Shared));
        return codes;
    }

    private static DateOnly? Day(int number) => number == NoDay ? null : DateOnly.FromDayNumber(number);

    private static WorkingTime Hours(int? perWeek, bool? hasNightShift, bool? isFlexible) =>
        (perWeek, hasNightShift, isFlexible) is (null, null, null) ? WorkingTime.Unstated : new(perWeek, hasNightShift, isFlexible);

    private static string Shared(ref PackReader reader) => reader.Shared()!;

    private static LicenceCode Licence(ref PackReader reader) => new(reader.Shared()!);

    private static Demand DemandOf(ref PackReader reader) =>
        new(reader.Word<FunctionAxis>(), LevelOf(ref reader), reader.Word<DemandWeight>(), reader.Word<FactSource>(), reader.Day())
        {
            Least = LevelOf(ref reader),
            Most = LevelOf(ref reader),
            Words = reader.Shared(),
        };

    private static Level? LevelOf(ref PackReader reader) => reader.Number() is { } level ? new Level(level) : null;

    private static ExposureFact ExposureOf(ref PackReader reader) => new(reader.Word<Exposure>(), reader.Flag() == true, reader.Word<FactSource>(), reader.Day());

    private static Provision ProvisionOf(ref PackReader reader) => new(reader.Word<ProvisionKind>(), reader.Word<ProvisionState>(),
        reader.WordOrNull<AccommodationTier>(), reader.Word<FactSource>(), reader.Day()!.Value);
}
