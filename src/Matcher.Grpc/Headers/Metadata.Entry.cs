using System.Buffers;
using System.Text;

namespace Matcher.Grpc;

public sealed partial class Metadata
{
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-.");

    /// <summary>One key with its text or bytes.</summary>
    public sealed class Entry
    {
        private readonly string? _value;
        private readonly byte[]? _bytes;

        /// <summary>Makes a text entry.</summary>
        /// <exception cref="ArgumentException">The key ends in <c>-bin</c>, or key or value cannot travel in an HTTP/2 header.</exception>
        public Entry(string key, string value)
        {
            ArgumentNullException.ThrowIfNull(value);
            Key = ValidKey(key);
            if (IsBinary)
                throw new ArgumentException($"'{key}' ends in {BinaryHeaderSuffix}: such a key takes bytes.", nameof(key));
            if (value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            {
                throw new ArgumentException(
                    $"The value of '{key}' has a character outside printable ASCII; use a key that ends in {BinaryHeaderSuffix}.", nameof(value));
            }

            _value = value;
        }

        /// <summary>Makes a binary entry.</summary>
        /// <exception cref="ArgumentException">The key does not end in <c>-bin</c> or cannot travel in an HTTP/2 header.</exception>
        public Entry(string key, byte[] valueBytes)
        {
            ArgumentNullException.ThrowIfNull(valueBytes);
            Key = ValidKey(key);
            if (!IsBinary)
                throw new ArgumentException($"'{key}' does not end in {BinaryHeaderSuffix}: such a key takes text.", nameof(key));
            _bytes = valueBytes;
        }

        /// <summary>The key, lower case.</summary>
        public string Key { get; }

        /// <summary>Whether the value is bytes.</summary>
        public bool IsBinary => Key.EndsWith(BinaryHeaderSuffix, StringComparison.Ordinal);

        /// <summary>The text.</summary>
        /// <exception cref="InvalidOperationException">The entry is binary.</exception>
        public string Value => _value ?? throw new InvalidOperationException($"'{Key}' is binary.");

        /// <summary>The bytes; those of a text entry in ASCII.</summary>
        public byte[] ValueBytes => _bytes ?? Encoding.ASCII.GetBytes(_value!);

        /// <summary>The key and the text, or the number of bytes.</summary>
        public override string ToString() => IsBinary ? $"{Key}: {_bytes!.Length} bytes" : $"{Key}: {_value}";

        private static string ValidKey(string key)
        {
            ArgumentException.ThrowIfNullOrEmpty(key);
            string lower = key.ToLowerInvariant();
            if (lower.AsSpan().ContainsAnyExcept(KeyCharacters))
                throw new ArgumentException($"'{key}' is not a metadata key; allowed are a-z 0-9 _ - .", nameof(key));
            return lower;
        }
    }
}
