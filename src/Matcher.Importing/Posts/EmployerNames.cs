using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Ids of employers of whom only the name is known.</summary>
public static class EmployerNames
{
    /// <summary>The id that stands for a name: the same for every spelling that folds to the same text.</summary>
    /// <exception cref="ArgumentException">The name is empty or white space.</exception>
    public static EmployerId IdOf(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new($"employer:{RowIdentity.Hash(Folding.Fold(name))}");
    }
}
