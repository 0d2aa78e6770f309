using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace BilingualReader.Web.Glossaries.Editing;

/// <summary>What glossary files that the app makes are called, and how they begin.</summary>
internal static partial class GlossaryNames
{
    /// <summary>The folder of the language pair.</summary>
    public const string Pair = "fr-en";

    /// <summary>The text of a glossary without entries.</summary>
    public const string NewFile = "source\ttarget\tvariants\taccept\tforbid\tstatus\tkind\tcase\tnote\n";

    /// <summary>Whether a name can be that of a file on every system.</summary>
    public static bool IsName([NotNullWhen(true)] string? name) => name is not null && Name().IsMatch(name) && !Reserved().IsMatch(name);

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();
}
