using System.Globalization;
using System.Numerics;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Indexing;

/// <summary>Counts the values of one facet.</summary>
internal sealed class FacetCounter(PostFacet facet)
{
    private const string Unknown = "unknown";

    // By number of the word, by the province's two digits, or by bit.
    private readonly long[] _counts = new long[100];

    public void Count(in PostFacts facts)
    {
        switch (facet)
        {
            case PostFacet.Province:
                _counts[facts.Province]++;
                break;
            case PostFacet.Form:
                _counts[facts.Form]++;
                break;
            case PostFacet.WorkMode:
                _counts[facts.WorkMode]++;
                break;
            case PostFacet.Education:
                _counts[facts.Education]++;
                break;
            case PostFacet.Provision:
                for (var set = facts.Provisions; set != 0; set &= set - 1)
                    _counts[BitOperations.TrailingZeroCount(set)]++;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(facts), facet, $"Allowed are {Vocabulary<PostFacet>.Allowed}.");
        }
    }

    /// <summary>Most frequent first, ties by value.</summary>
    public IEnumerable<FacetCount> Counts() =>
        Enumerable.Range(0, _counts.Length).Where(code => _counts[code] > 0).Select(code => new FacetCount(facet, Value(code), _counts[code]))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal);

    private string Value(int code) => facet switch
    {
        PostFacet.Provision => Vocabulary<ProvisionKind>.Of((ProvisionKind)code),
        _ when code == 0 => Unknown,
        PostFacet.Province => code.ToString("D2", CultureInfo.InvariantCulture),
        PostFacet.Form => WordCode<EmploymentForm>.Word(code),
        PostFacet.WorkMode => WordCode<WorkMode>.Word(code),
        _ => WordCode<EducationLevel>.Word(code),
    };
}
