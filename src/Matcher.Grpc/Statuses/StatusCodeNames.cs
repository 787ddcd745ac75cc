using System.Text;

namespace Matcher.Grpc;

// The codes as the specification writes them, DEADLINE_EXCEEDED for example.
internal static class StatusCodeNames
{
    public static string Of(StatusCode code)
    {
        if (code == StatusCode.OK)
            return "OK";

        var name = new StringBuilder();
        foreach (char c in code.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && name.Length > 0)
                name.Append('_');
            name.Append(char.ToUpperInvariant(c));
        }

        return name.ToString();
    }
}
