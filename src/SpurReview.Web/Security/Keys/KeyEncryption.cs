using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace SpurReview.Web.Security.Keys;

/// <summary>Seals a key with AES-GCM before it is stored: nonce, tag, text, in base64.</summary>
internal sealed class KeyEncryptor(KeySecret secret) : IXmlEncryptor
{
    internal const int NonceLength = 12;
    internal const int TagLength = 16;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var parcel = new byte[NonceLength + TagLength + plain.Length];
        var (nonce, tag, text) = Parts(parcel);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(secret.Bytes, TagLength);
        aes.Encrypt(nonce.Span, plain, text.Span, tag.Span);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(parcel)), typeof(KeyDecryptor));
    }

    internal static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Text) Parts(byte[] parcel) =>
        (parcel.AsMemory(0, NonceLength), parcel.AsMemory(NonceLength, TagLength), parcel.AsMemory(NonceLength + TagLength));
}

/// <summary>Opens it again. Made by the framework, which finds it by the name that is stored with the key.</summary>
internal sealed class KeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var (nonce, tag, text) = KeyEncryptor.Parts(Convert.FromBase64String(encryptedElement.Value));
        var plain = new byte[text.Length];
        using var aes = new AesGcm(services.GetRequiredService<KeySecret>().Bytes, KeyEncryptor.TagLength);
        aes.Decrypt(nonce.Span, text.Span, tag.Span, plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
