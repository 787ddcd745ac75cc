using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Matcher.Server;

internal static class Certificates
{
    public static X509Certificate2 Load(HostOptions options)
    {
        string path = options.CertificatePath!;
        try
        {
            if (!File.ReadAllText(path).Contains("-----BEGIN", StringComparison.Ordinal))
                return X509CertificateLoader.LoadPkcs12FromFile(path, options.CertificatePassword);
            return options.CertificatePassword is { } password
                ? X509Certificate2.CreateFromEncryptedPemFile(path, password, options.CertificateKeyPath)
                : X509Certificate2.CreateFromPemFile(path, options.CertificateKeyPath);
        }
        catch (CryptographicException fault)
        {
            throw new HostOptionsException("certificatePath", $"'{path}' and its key cannot be used: {fault.Message}");
        }
    }
}
