using System.Text;
using Matcher.Domain;
using Matcher.Importing;
using Microsoft.Data.Sqlite;

namespace Matcher.Tests;

public sealed class CertificatesTests : IDisposable
{
    // Made-up people: region, birth date and order number are free, the check character follows from them.
    private const string Woman = "11010119900307758";
    private const string Man = "36070219851230003";

    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly StoreFolder _folder = new();
    private readonly Storage.SqliteRecordStore _store;

    public CertificatesTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private ImportReport Run(string text, string name = "candidates.csv")
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var clock = new StillClock(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        return new RecordImporter(clock).Run(stream, new() { Kind = RecordKind.Candidates, FileName = name }, _store, null, TestContext.Current.CancellationToken);
    }

    /// <summary>Adds the check character of GB 11643, worked out from its definition: the sum over 2^(18-i) leaves 1 modulo 11.</summary>
    private static string Citizen(string seventeen)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum = ((sum + (seventeen[i] - '0')) * 2) % 11;
        var check = (12 - sum) % 11;
        return seventeen + (check == 10 ? "X" : check.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A citizen number that ends in X.</summary>
    private static string EndingInX() => Enumerable.Range(0, 1000)
        .Select(order => Citizen($"36070219850101{order:D3}"))
        .First(number => number[^1] == 'X');

    [Fact]
    [Trait("Domain", "2.2")]
    public void Read_EndingInX42_IsLimbGradeTwo()
    {
        var number = CertificateNumber.Read($"{EndingInX()}42", Today, out var fault);

        Assert.Equal("", fault);
        Assert.Equal(new Disability(DisabilityType.Limb, 2), number!.Disability);
        Assert.Equal(new DateOnly(1985, 1, 1), number.BirthDate);
    }

    [Theory]
    [Trait("Domain", "2.2")]
    [InlineData("11", DisabilityType.Visual, 1)]
    [InlineData("23", DisabilityType.Hearing, 3)]
    [InlineData("34", DisabilityType.Speech, 4)]
    [InlineData("42", DisabilityType.Limb, 2)]
    [InlineData("51", DisabilityType.Intellectual, 1)]
    [InlineData("62", DisabilityType.Mental, 2)]
    [InlineData("71", DisabilityType.Multiple, 1)]
    public void Read_TypeAndGrade_FollowTheCertificatesOrder(string end, DisabilityType type, int grade) =>
        Assert.Equal(new Disability(type, grade), CertificateNumber.Read(Citizen(Woman) + end, Today, out _)!.Disability);

    [Theory]
    [InlineData("B1")]
    [InlineData("b2")]
    [InlineData("01")]
    public void Read_SuffixOfAReissue_IsKeptOut(string suffix) =>
        Assert.Equal(Citizen(Woman), CertificateNumber.Read($"{Citizen(Woman)}42{suffix}", Today, out _)!.Citizen);

    [Theory]
    [InlineData("１")]
    [InlineData(" ")]
    public void Read_WidthCaseAndSpaces_DoNotCount(string mark)
    {
        var number = EndingInX();
        var written = mark == " " ? $"{number[..6]} {number[6..14]} {number[14..].ToLowerInvariant()} 42" : $"{number.Replace('1', '１')}42";

        Assert.NotNull(CertificateNumber.Read(written, Today, out _));
    }

    [Theory]
    [Trait("Domain", "2.2")]
    [InlineData("02", "type")]
    [InlineData("82", "type")]
    [InlineData("40", "grade")]
    [InlineData("45", "grade")]
    [InlineData("4", "not a certificate number")]
    [InlineData("", "not a certificate number")]
    [InlineData("42补发", "suffix")]
    public void Read_WrongEnd_IsRefused(string end, string reason)
    {
        Assert.Null(CertificateNumber.Read(Citizen(Woman) + end, Today, out var fault));

        Assert.Contains(reason, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99010119900307758", "region")]
    [InlineData("11010119901307758", "birth")]
    [InlineData("11010118991231758", "birth")]
    [InlineData("11010120270101758", "birth")]
    public void Read_WrongParts_AreRefused(string seventeen, string reason)
    {
        Assert.Null(CertificateNumber.Read($"{Citizen(seventeen)}42", Today, out var fault));

        Assert.Contains(reason, fault, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Domain", "2.2")]
    public void Read_EveryOtherCheckCharacter_IsRefused()
    {
        var right = Citizen(Woman)[^1];

        foreach (var wrong in "0123456789X".Where(c => c != right))
            Assert.Null(CertificateNumber.Read($"{Woman}{wrong}42", Today, out _));
    }

    [Fact]
    public void Run_WithConsent_FillsWhatTheRowLeavesEmpty()
    {
        var report = Run($"id,certificate,certificate_consent\nc1,{Citizen(Woman)}23,yes\n");

        Assert.Equal(1, report.Summary.Accepted);
        var candidate = _store.Find(new CandidateId("c1"))!;
        Assert.Equal([new Disability(DisabilityType.Hearing, 3)], candidate.Disabilities);
        Assert.Equal(new DateOnly(1990, 3, 7), candidate.BirthDate);
        Assert.Equal(Sex.Female, candidate.Sex);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("")]
    public void Run_WithoutConsent_DoesNotEvenLookAtTheNumber(string consent)
    {
        var report = Run($"id,consents,certificate,certificate_consent\nc1,match,not a number at all,{consent}\n");

        Assert.Equal(1, report.Summary.Repaired);
        Assert.Empty(_store.Find(new CandidateId("c1"))!.Disabilities);
        Assert.Equal(0L, Seals());
    }

    [Theory]
    [InlineData("birth_date", "1990-03-08")]
    [InlineData("sex", "男")]
    [InlineData("disability", "limb:2")]
    [InlineData("disability", "hearing:2")]
    public void Run_RowThatContradictsTheNumber_IsRefusedAtItsField(string field, string value)
    {
        var report = Run($"id,{field},certificate,certificate_consent\nc1,{value},{Citizen(Woman)}23,yes\n");

        Assert.Equal((field, "differs from that of the certificate"), (report.Notes[0].Notes[0].Field, report.Notes[0].Notes[0].Reason));
        Assert.Equal(0L, Seals());
    }

    [Fact]
    public void Run_MultipleWithComponents_KeepsTheComponents()
    {
        Run($"id,disability,certificate,certificate_consent\nc1,hearing:2;limb:3,{Citizen(Woman)}72,yes\n");

        Assert.Equal(2, _store.Find(new CandidateId("c1"))!.Disabilities.Count);
    }

    [Fact]
    public void Run_SamePersonFromTwoSources_IsOneRecord()
    {
        Run($"id,skills,certificate,certificate_consent\na1,打字,{Citizen(Man)}42,yes\n");

        var report = Run($"id,skills,pay_floor,certificate,certificate_consent\nb7,驾驶,3000,{Citizen(Man)}43B1,yes\n", "second.csv");

        Assert.Equal((1, 1), (report.Summary.Merged, report.Summary.Changed));
        Assert.Equal("a1", report.Notes[0].RecordId);
        var candidate = Assert.Single(_store.ReadCandidates());
        Assert.Equal(3000, candidate.Wishes.PayFloorYuanPerMonth);
        Assert.Equal(["打字"], candidate.Skills);
        Assert.Equal([new Disability(DisabilityType.Limb, 2)], candidate.Disabilities);
    }

    [Theory]
    [InlineData("id,skills,certificate,certificate_consent\na1,打字,{0}42,yes\n")]
    [InlineData("id,skills,certificate,certificate_consent\na1,打字,{0}42B1,yes\n")]
    public void Run_CertificateOfOneRecordArrivingForAnother_IsRefusedAndNamesBoth(string later)
    {
        Run($"id,skills,certificate,certificate_consent\nb7,驾驶,{Citizen(Man)}42,yes\n");
        Run("id,skills\na1,烹饪\n");
        var before = _store.ReadCandidates().ToList();

        var report = Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, later, Citizen(Man)));

        var refused = Assert.Single(report.Notes);
        Assert.Equal((Matching.RowOutcome.Refused, "b7"), (refused.Outcome, refused.RecordId));
        Assert.Equal("certificate", Assert.Single(refused.Notes).Field);
        Assert.Contains("another record", refused.Notes[0].Reason, StringComparison.Ordinal);
        Assert.Equivalent(before, _store.ReadCandidates().ToList(), strict: true);
        Assert.Equal(1L, Seals());
    }

    [Fact]
    public void Run_OneCertificateForTwoRecordsOnFile_TakesTheFirstRowAndRefusesTheSecond()
    {
        Run("id,skills\na1,烹饪\nb7,驾驶\n");

        var report = Run($"id,certificate,certificate_consent\na1,{Citizen(Man)}42,yes\nb7,{Citizen(Man)}42,yes\n");

        Assert.Equal((1, 1), (report.Summary.Merged, report.Summary.Refused));
        Assert.Equal("a1", report.Notes.Single(row => row.Outcome == Matching.RowOutcome.Refused).RecordId);
        Assert.Equal(["驾驶"], _store.Find(new CandidateId("b7"))!.Skills);
    }

    [Fact]
    public void Run_SameFilesAgain_ChangeNothing()
    {
        string[] files = [$"id,skills,certificate,certificate_consent\na1,打字,{Citizen(Man)}42,yes\n", $"id,pay_floor,certificate,certificate_consent\nb7,3000,{Citizen(Man)}42,yes\n"];
        foreach (var file in files)
            Run(file);

        var second = Run(files[1]);

        Assert.Equal((0, 0, 1), (second.Summary.Added, second.Summary.Changed, second.Summary.Merged));
    }

    [Fact]
    public void Delete_OfThePerson_ForgetsTheCertificate()
    {
        Run($"id,certificate,certificate_consent\nc1,{Citizen(Man)}42,yes\n");
        using (var writer = _store.BeginWrite())
        {
            writer.Delete(new CandidateId("c1"));
            writer.Commit();
        }

        Assert.Equal(0L, Seals());
    }

    [Theory]
    [InlineData("certificate,certificate_consent,education\n{0}42,yes,高中\n")]
    [InlineData("certificate,certificate_consent,education\n{0}42,no,高中\n")]
    [InlineData("certificate,certificate_consent,education\n{0}99,yes,高中\n")]
    [InlineData("id,certificate,certificate_consent\n{0},{0}42,yes\n")]
    [InlineData("key,education\n{0}42,高中\n")]
    public void Run_AnyRow_LeavesTheNumberNowhere(string file)
    {
        var number = Citizen(Man);
        var report = Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, file, number));
        _store.Dispose();

        Assert.DoesNotContain(report.Notes, row => row.ToString().Contains(number, StringComparison.Ordinal) || row.Notes.Any(note => $"{note}".Contains(number[..12], StringComparison.Ordinal)));
        foreach (var path in Directory.EnumerateFiles(_folder.Path))
            Assert.True(File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.ASCII.GetBytes(number[6..17])) < 0, path);
    }

    [Fact]
    public void Run_RowWithoutAnId_GetsOneThatAPlainHashOfTheNumberCannotGive()
    {
        var text = $"certificate,certificate_consent\n{Citizen(Man)}42,yes\n";
        Run(text);
        using var other = new StoreFolder();
        using var store = other.Open();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        new RecordImporter(new StillClock(DateTimeOffset.UnixEpoch.AddYears(56))).Run(stream, new() { Kind = RecordKind.Candidates, FileName = "c.csv" }, store, null, TestContext.Current.CancellationToken);

        Assert.NotEqual(_store.ReadCandidates().Single().Id, store.ReadCandidates().Single().Id);
    }

    private long Seals()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "store.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM certificates";
        return (long)command.ExecuteScalar()!;
    }
}
