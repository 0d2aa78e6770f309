using System.Collections.Immutable;
using System.Globalization;

namespace BilingualReader.Core.Quality.Spelling;

/// <summary>Reads the .aff file of a dictionary, in the format of Hunspell 1.7 (its manual page hunspell(5)).</summary>
internal sealed class AffixFileReader
{
    private const int MostLines = 200_000;
    private const int MostAffixes = 50_000;
    private const int LongestField = 100;
    private const int MostRules = 1000;

    private readonly Queue<ImmutableArray<string>> _lines;
    private readonly AffixFile _file;
    private readonly List<Affix> _affixes = [];

    private AffixFileReader(ImmutableArray<ImmutableArray<string>> lines)
    {
        _lines = new Queue<ImmutableArray<string>>(lines);
        _file = new AffixFile { Flags = new FlagReader(StyleOf(lines.FirstOrDefault(line => line is ["FLAG", _, ..]))) };
    }

    /// <summary>Reads the file.</summary>
    public static AffixFile Read(string text)
    {
        var lines = text.Split('\n', MostLines + 1);
        if (lines.Length > MostLines) throw new DamagedDictionaryException("it has too many lines");
        return new AffixFileReader([.. lines.Select(Fields).Where(fields => !fields.IsEmpty)]).Read();
    }

    private AffixFile Read()
    {
        while (_lines.TryDequeue(out var line)) ReadLine(line);
        _file.Prefixes = [.. _affixes.Where(affix => !affix.IsSuffix)];
        _file.Suffixes = [.. _affixes.Where(affix => affix.IsSuffix)];
        return _file;
    }

    private void ReadLine(ImmutableArray<string> line)
    {
        if (line.Length < 2)
        {
            if (line[0] == "FULLSTRIP") _file.IsFullStrip = true;
            return;
        }

        switch (line[0])
        {
            case "PFX" or "SFX": ReadAffixes(line); break;
            case "AF": foreach (var alias in Block(line)) _file.Flags.AddAlias(alias[1]); break;
            case "NEEDAFFIX" or "PSEUDOROOT": _file.NeedAffix = _file.Flags.ReadOne(line[1]); break;
            case "ONLYINCOMPOUND": _file.OnlyInCompound = _file.Flags.ReadOne(line[1]); break;
            case "FORBIDDENWORD": _file.Forbidden = _file.Flags.ReadOne(line[1]); break;
            case "KEEPCASE": _file.KeepCase = _file.Flags.ReadOne(line[1]); break;
            case "NOSUGGEST": _file.NoSuggest = _file.Flags.ReadOne(line[1]); break;
            case "TRY": _file.Letters = line[1]; break;
            case "REP": _file.Slips = Respellings(line); break;
            case "ICONV": _file.Input = Respellings(line); break;
            case "OCONV": _file.Output = Respellings(line); break;
            case "MAP": _file.Alike = [.. Block(line).Select(entry => Groups(entry[1]))]; break;
            case "BREAK": _file.Breaks = [.. Block(line).Select(entry => entry[1])]; break;
            case "COMPOUNDMIN": _file.CompoundMinimum = Math.Max(1, Count(line[1])); break;
            case "COMPOUNDRULE": _file.CompoundRules = [.. Block(line).Select(entry => Rule(entry[1]))]; break;
        }
    }

    // A header with the number of its lines, then these.
    private void ReadAffixes(ImmutableArray<string> header)
    {
        if (header.Length < 4) throw new DamagedDictionaryException($"the line “{string.Join(' ', header)}” is cut short");
        var (kind, flag, isCross) = (header[0], _file.Flags.ReadOne(header[1]), header[2] == "Y");
        for (var left = Count(header[3]); left > 0; left--)
        {
            if (!_lines.TryDequeue(out var line) || line.Length < 4 || line[0] != kind || line[1] != header[1]) throw Missing($"{kind} {header[1]}");
            if (_affixes.Count == MostAffixes) throw new DamagedDictionaryException("it has too many affixes");
            var slash = line[3].IndexOf('/', StringComparison.Ordinal);
            var append = slash < 0 ? line[3] : line[3][..slash];
            var continuation = slash < 0 ? FlagSet.None : _file.Flags.Read(line[3].AsSpan(slash + 1));
            _affixes.Add(new Affix(flag, kind == "SFX", isCross, Letters(line[2]), Letters(append), AffixCondition.Read(line.Length > 4 ? line[4] : "."), continuation));
        }
    }

    // A line with a number, and as many of the same name.
    private List<ImmutableArray<string>> Block(ImmutableArray<string> header)
    {
        var entries = new List<ImmutableArray<string>>();
        for (var left = Count(header[1]); left > 0; left--)
        {
            if (!_lines.TryDequeue(out var line) || line.Length < 2 || line[0] != header[0]) throw Missing(header[0]);
            entries.Add(line);
        }

        return entries;
    }

    // “_” stands for a space.
    private ImmutableArray<Respelling> Respellings(ImmutableArray<string> header) =>
        [.. Block(header).Select(entry => new Respelling(entry[1].Replace('_', ' '), entry.Length > 2 ? Letters(entry[2]).Replace('_', ' ') : ""))];

    private ImmutableArray<CompoundPart> Rule(string text)
    {
        if (_file.CompoundRules.Length > MostRules) throw new DamagedDictionaryException("it has too many lines COMPOUNDRULE");
        var parts = ImmutableArray.CreateBuilder<CompoundPart>();
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '(' ? text.IndexOf(')', i) : i;
            if (end < 0) throw new DamagedDictionaryException($"the rule “{text}” has no end");
            var flag = _file.Flags.ReadOne(end > i ? text[(i + 1)..end] : text[i].ToString());
            var sign = end + 1 < text.Length ? text[end + 1] : ' ';
            parts.Add(new CompoundPart(flag, sign is '*' or '?', sign == '*'));
            i = sign is '*' or '?' ? end + 1 : end;
        }

        return parts.DrainToImmutable();
    }

    private static ImmutableArray<string> Groups(string text)
    {
        var groups = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '(' ? text.IndexOf(')', i) : i;
            if (end < 0) throw new DamagedDictionaryException($"the line MAP “{text}” has no end");
            groups.Add(end > i ? text[(i + 1)..end] : text[i].ToString());
            i = end;
        }

        return groups.DrainToImmutable();
    }

    private static FlagStyle StyleOf(ImmutableArray<string> line) => line.IsDefault ? FlagStyle.Letter : line[1] switch
    {
        "long" => FlagStyle.Long,
        "num" => FlagStyle.Number,
        _ => FlagStyle.Letter,
    };

    private static ImmutableArray<string> Fields(string line)
    {
        ImmutableArray<string> fields = [.. line.TrimStart('\uFEFF').Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)];
        if (fields is [] || fields[0][0] == '#') return [];
        return fields.All(field => field.Length <= LongestField || fields[0] is "TRY" or "MAP" or "WORDCHARS" or "AF" or "COMPOUNDRULE") ? fields : Commented(fields);
    }

    // Only remarks behind what counts may be long.
    private static ImmutableArray<string> Commented(ImmutableArray<string> fields) =>
        fields.Take(5).All(field => field.Length <= LongestField) ? fields : throw new DamagedDictionaryException($"a line {Shorten(fields[0])} is too long");

    private static string Letters(string text) => text == "0" ? "" : text;

    private static int Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw new DamagedDictionaryException($"“{Shorten(text)}” is not a number");

    private static DamagedDictionaryException Missing(string name) => new($"it ends before its lines {name} do, or has something else between them");

    private static string Shorten(string text) => text.Length <= 20 ? text : string.Concat(text.AsSpan(0, 20), "…");
}
