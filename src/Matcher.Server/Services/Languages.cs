namespace Matcher.Server;

internal static class Languages
{
    public static void Check(V1.Language language, FieldReader fields)
    {
        if (!Enum.IsDefined(language))
            fields.Add("language", $"was {(int)language}; allowed are LANGUAGE_ZH and LANGUAGE_EN.");
    }
}
