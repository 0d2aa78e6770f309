using System.Globalization;
using System.Text;

namespace BilingualReader.Web.CommandLine.Output;

/// <summary>
/// Writes JSON strings that people can read: only what JSON demands is escaped. The encoders of the framework also escape
/// the unbreakable spaces of which French is full.
/// </summary>
internal static class JsonText
{
    /// <summary>The string in quotation marks.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) quoted.Append(text[i]).Append(text[++i]);
            else Append(quoted, text[i]);
        }

        return quoted.Append('"').ToString();
    }

    private static void Append(StringBuilder quoted, char character)
    {
        switch (character)
        {
            case '"' or '\\':
                quoted.Append('\\').Append(character);
                break;
            case '\n':
                quoted.Append(@"\n");
                break;
            case '\t':
                quoted.Append(@"\t");
                break;
            case < ' ' or '\u007F' or '\u2028' or '\u2029':
            case var _ when char.IsSurrogate(character):
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                break;
            default:
                quoted.Append(character);
                break;
        }
    }
}
