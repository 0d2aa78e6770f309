using System.Globalization;
using System.Text;
using System.Xml;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Memory.Tmx;

/// <summary>Reads the markup of one unit. Throws <see cref="XmlException"/> for markup that is broken.</summary>
internal sealed class TmxUnitReader
{
    private readonly NameTable names = new();
    private readonly Dictionary<string, string> properties = new(StringComparer.Ordinal);
    private readonly StringBuilder prop = new();

    /// <summary>Languages of the variants that were read last, in their order.</summary>
    public List<string> Languages { get; } = [];

    /// <summary>Reads a unit; its sides are null where the language is not there.</summary>
    public TmxUnit Read(string markup)
    {
        Languages.Clear();
        properties.Clear();

        // Prefixes are declared at the root, which this reader never sees: names are taken as written.
        using var xml = new XmlTextReader(markup, XmlNodeType.Element, new XmlParserContext(names, null, null, XmlSpace.None)) { Namespaces = false, Normalization = false, DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        xml.MoveToContent();
        var attributes = AttributesOf(xml);
        if (xml.IsEmptyElement) return new TmxUnit(null, null, attributes, properties);
        TmxSegment? source = null, target = null;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.Name == "prop") ReadProperty(xml);
            else if (xml.Name == "tuv") ReadVariant(xml, attributes, ref source, ref target);
        }

        return new TmxUnit(source, target, attributes, properties);
    }

    private static TmxAttributes AttributesOf(XmlReader xml) => new(
        xml.GetAttribute("tuid"),
        xml.GetAttribute("segtype"),
        xml.GetAttribute("changeid") ?? xml.GetAttribute("creationid"),
        xml.GetAttribute("creationid"),
        TmxNames.ReadDate(xml.GetAttribute("changedate")) ?? TmxNames.ReadDate(xml.GetAttribute("creationdate")));

    private void ReadProperty(XmlReader xml)
    {
        var type = xml.GetAttribute("type");
        if (xml.IsEmptyElement || type is null) return;
        prop.Clear();
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement) prop.Append(xml.Value);
        properties.TryAdd(type, prop.ToString());
    }

    private void ReadVariant(XmlReader xml, TmxAttributes attributes, ref TmxSegment? source, ref TmxSegment? target)
    {
        var language = xml.GetAttribute("xml:lang") ?? xml.GetAttribute("lang") ?? "";
        Languages.Add(language);
        var isFrench = Is(language, "fr");
        var isWanted = isFrench ? source is null : Is(language, "en") && target is null;
        if (!isFrench) attributes.TakeFromVariant(xml);
        if (xml.IsEmptyElement) return;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Name == "tuv"))
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.Name == "prop") ReadProperty(xml);
            else if (xml.Name == "seg" && TmxSegment.Read(xml) is var segment && isWanted)
            {
                if (isFrench) source ??= segment;
                else target ??= segment;
            }
        }
    }

    // By the first part of the tag alone, whatever the case: FR, fr-CA, en_US.
    private static bool Is(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] is '-' or '_');
}

/// <summary>A unit as read.</summary>
internal sealed record TmxUnit(TmxSegment? Source, TmxSegment? Target, TmxAttributes Attributes, Dictionary<string, string> Properties)
{
    /// <summary>The unit of the memory; both sides must be there.</summary>
    /// <param name="isBySentence">What a unit is that does not say.</param>
    public TranslationUnit ToUnit(bool isBySentence)
    {
        var kind = Attributes.SegmentType is { } type ? type is "sentence" or "phrase" : isBySentence;
        return new TranslationUnit(TmxText.Clean(Source!.Text), TmxText.Clean(Target!.Text), kind ? UnitKind.Sentence : UnitKind.Block, Origin())
        {
            SourceCodes = Source.Codes,
            TargetCodes = Target.Codes,
            Before = Properties.GetValueOrDefault(TmxNames.Before) ?? Properties.GetValueOrDefault("prev"),
            After = Properties.GetValueOrDefault(TmxNames.After) ?? Properties.GetValueOrDefault("next"),
        };
    }

    private UnitOrigin Origin()
    {
        var isOurs = ArticleId.TryParse(Properties.GetValueOrDefault(TmxNames.Article), out var article);
        return new UnitOrigin
        {
            Article = isOurs ? article : null,
            Block = isOurs && int.TryParse(Properties.GetValueOrDefault(TmxNames.Block), NumberStyles.None, CultureInfo.InvariantCulture, out var block) ? block : 0,
            File = Properties.GetValueOrDefault(TmxNames.File),
            Id = Attributes.Id,
            Outlet = Properties.GetValueOrDefault(TmxNames.Outlet),
            ApprovedBy = Properties.GetValueOrDefault(TmxNames.ApprovedBy),
            MadeBy = Attributes.CreatedBy ?? (Properties.ContainsKey(TmxNames.ApprovedBy) ? null : Attributes.ChangedBy),
            At = Attributes.At,
            IsRawMachine = Properties.ContainsKey(TmxNames.Machine) || IsMachine(Attributes.ChangedBy),
        };
    }

    // As Trados, memoQ and OmegaT mark what a machine made and nobody touched.
    private static bool IsMachine(string? who) => who is not null && (who.Equals("MT", StringComparison.OrdinalIgnoreCase) || who.StartsWith("MT!", StringComparison.OrdinalIgnoreCase) || who.StartsWith("MT-", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Attributes of a unit, or of its variants where they stand there.</summary>
internal sealed record TmxAttributes(string? Id, string? SegmentType, string? ChangedBy, string? CreatedBy, DateTimeOffset? At)
{
    public string? ChangedBy { get; private set; } = ChangedBy;

    public string? CreatedBy { get; private set; } = CreatedBy;

    public DateTimeOffset? At { get; private set; } = At;

    /// <summary>Takes what the unit itself does not say.</summary>
    public void TakeFromVariant(XmlReader xml)
    {
        CreatedBy ??= xml.GetAttribute("creationid");
        ChangedBy ??= xml.GetAttribute("changeid") ?? xml.GetAttribute("creationid");
        At ??= TmxNames.ReadDate(xml.GetAttribute("changedate")) ?? TmxNames.ReadDate(xml.GetAttribute("creationdate"));
    }
}
