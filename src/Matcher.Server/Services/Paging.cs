using Google.Protobuf;

namespace Matcher.Server;

// Sizes of pages.
internal static class Paging
{
    // Clients take 4 MiB unless told otherwise; a page that would be larger is cut and goes on with the next token.
    private const int MaxPageBytes = 3 * 1024 * 1024;

    public static int Size(int asked, int standard, int most)
    {
        if (asked < 0 || asked > most)
            throw Faults.Invalid("page_size", $"was {asked}; 1 to {most} is allowed, 0 takes {standard}.");
        return asked == 0 ? standard : asked;
    }

    // How many of the items fit into one answer; at least one.
    public static int Fitting(IEnumerable<IMessage> items)
    {
        int count = 0;
        long bytes = 0;
        foreach (IMessage item in items)
        {
            bytes += item.CalculateSize();
            if (count > 0 && bytes > MaxPageBytes)
                break;
            count++;
        }

        return count;
    }
}
