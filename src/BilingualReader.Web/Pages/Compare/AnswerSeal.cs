using System.Security.Cryptography;
using System.Text;

namespace BilingualReader.Web.Pages.Compare;

/// <summary>Names texts by what they say: what a person takes is what the page showed, even when engines or glossaries have changed since.</summary>
internal static class AnswerSeal
{
    /// <summary>16 hexadecimal digits.</summary>
    public static string Of(params IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts))).AsSpan(0, 8));
}
