using System.Text;

namespace Matcher.Cli;

/// <summary>Leaves out the spaces at the ends of lines, with which layouts fill tables up.</summary>
internal sealed class TrimmedWriter(TextWriter inner) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    private int _held;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            _held++;
            return;
        }

        if (value is not ('\n' or '\r'))
            inner.Write(new string(' ', _held));
        _held = 0;
        inner.Write(value);
    }

    public override void Flush() => inner.Flush();
}
