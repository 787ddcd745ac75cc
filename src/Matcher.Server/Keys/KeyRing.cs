using System.Security.Cryptography;

namespace Matcher.Server;

// All keys of the service. Looking one up takes the same time whether and where it is found.
internal sealed class KeyRing(IReadOnlyList<ApiKey> keys)
{
    private readonly (byte[] Hash, ApiKey Key)[] _keys = [.. keys.Select(key => (Convert.FromHexString(key.Sha256), key))];

    public ApiKey? Find(string plain)
    {
        byte[] hash = ApiKey.Hash(plain);
        ApiKey? found = null;
        foreach ((byte[] known, ApiKey key) in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, known))
                found = key;
        }

        return found;
    }
}
