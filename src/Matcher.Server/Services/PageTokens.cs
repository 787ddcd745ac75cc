using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;

namespace Matcher.Server;

/// <summary>
/// Page tokens: the last sort key of a page, bound to the method and to every other argument. Sealed, not only signed: the
/// sort key of a shortlist holds a person's id, which a fair system must not see.
/// </summary>
/// <remarks>Deterministic, so that equal requests get equal answers: the nonce is a MAC of what is sealed.</remarks>
internal sealed class PageTokens(Func<ReadOnlyMemory<byte>> secret)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int DigestBytes = 16;
    private const int MaxTokenLength = 2_000;

    public string Seal(IMessage request, ReadOnlySpan<byte> position)
    {
        byte[] plain = [.. Digest(request), .. position];
        byte[] token = new byte[NonceBytes + TagBytes + plain.Length];
        Span<byte> nonce = token.AsSpan(0, NonceBytes);
        HMACSHA256.HashData(Key("page-token-nonce"), plain).AsSpan(0, NonceBytes).CopyTo(nonce);
        using var aes = new AesGcm(Key("page-token-key"), TagBytes);
        aes.Encrypt(nonce, plain, token.AsSpan(NonceBytes + TagBytes), token.AsSpan(NonceBytes, TagBytes));
        return Base64Url.EncodeToString(token);
    }

    // The position that a token holds; null without a token.
    public byte[]? Open(IMessage request, string token)
    {
        if (token.Length == 0)
            return null;
        byte[] plain = Decrypt(token) ?? throw Faults.Invalid("page_token", "is not a token that this service gave.");
        if (!CryptographicOperations.FixedTimeEquals(plain.AsSpan(0, DigestBytes), Digest(request)))
            throw Faults.Invalid("page_token", "was given for other arguments; only page_size may change between pages.");
        return plain[DigestBytes..];
    }

    private byte[]? Decrypt(string text)
    {
        if (text.Length > MaxTokenLength || !Base64Url.IsValid(text))
            return null;
        byte[] token = Base64Url.DecodeFromChars(text);
        if (token.Length < NonceBytes + TagBytes + DigestBytes)
            return null;
        byte[] plain = new byte[token.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(Key("page-token-key"), TagBytes);
        try
        {
            aes.Decrypt(token.AsSpan(0, NonceBytes), token.AsSpan(NonceBytes + TagBytes), token.AsSpan(NonceBytes, TagBytes), plain);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private byte[] Key(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret().ToArray(), 32, info: Encoding.ASCII.GetBytes(purpose));

    // The request type stands for the method: each method has its own.
    private static byte[] Digest(IMessage request)
    {
        IMessage other = request.Descriptor.Parser.ParseFrom(request.ToByteArray());
        foreach (string field in (ReadOnlySpan<string>)["page_token", "page_size"])
            request.Descriptor.FindFieldByName(field).Accessor.Clear(other);
        return SHA256.HashData([.. Encoding.ASCII.GetBytes(request.Descriptor.FullName), 0, .. other.ToByteArray()])[..DigestBytes];
    }
}
