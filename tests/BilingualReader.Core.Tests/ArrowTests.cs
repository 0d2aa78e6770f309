using System.Reflection;
using System.Text.RegularExpressions;
using BilingualReader.Core.Tests.Infrastructure;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Tests;

/// <summary>Folders import only what stands below them: the compiler does not check it, so this reads the sources.</summary>
public sealed partial class ArrowTests
{
    private const string Core = "BilingualReader.Core";
    private const string Web = "BilingualReader.Web";

    // Folder, and the folders of Core that it may import.
    private static readonly Dictionary<string, string[]> CoreArrows = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Articles"] = ["Text"],
        ["Segments"] = ["Text", "Articles"],
        ["Memory"] = ["Text", "Articles", "Segments"],
        ["Terminology"] = ["Text", "Articles", "Segments"],
        ["Quality"] = ["Text", "Articles", "Segments", "Terminology"],
        ["Translation"] = ["Text", "Articles", "Segments", "Terminology", "Quality"],
        ["Spending"] = ["Translation"],
        ["Effort"] = [],
        ["Annotation"] = [],
        ["Journal"] = ["Text", "Articles", "Segments", "Quality", "Translation", "Annotation"],
        ["WorkReports"] = ["Terminology", "Quality", "Translation", "Effort", "Annotation", "Journal"],
        ["Review"] = ["Text", "Quality", "Terminology"],
    };

    // Folder, and the folders of Web that it may import; Core is open to all of them. "Engines" is the folder itself with
    // its registry, "Engines/*" the folder of any one engine, and
    // "Engines/Http" and "Engines/Markup" what those that call a service share. A folder always sees its own subfolders.
    // "Engines/Local" is open to pages and verbs, as they fetch the files of its model.
    private static readonly Dictionary<string, string[]> WebArrows = new(StringComparer.Ordinal)
    {
        ["Import"] = [],
        ["Engines"] = [],
        ["Engines/*"] = ["Engines", "Engines/Http", "Engines/Markup"],
        ["Storage"] = [],
        ["Glossaries"] = ["Storage"],
        ["Memory"] = ["Storage"],
        ["Spelling"] = ["Glossaries", "Storage"],
        ["Jobs"] = ["Engines", "Glossaries", "Memory"],
        ["Checks"] = ["Glossaries", "Spelling"],
        ["Interchange"] = ["Glossaries", "Checks"],
        ["Pages"] = ["Jobs", "Checks", "Glossaries", "Memory", "Import", "Engines", "Engines/Local", "Interchange", "Spelling", "TagHelpers"],
        ["TagHelpers"] = [],
        ["CommandLine"] = ["Jobs", "Checks", "Glossaries", "Import", "Engines", "Engines/Local", "Interchange", "Spelling", "Storage"],
    };

    // Program.cs and Composition.cs tie everything together; EngineRegistration.cs has the one line for each engine.
    private const string CompositionRoot = "";

    [Fact]
    public void Folders_of_the_core_import_only_what_stands_below_them() => Assert.Empty(
        from file in SourceFiles("src", Core)
        let folder = FolderOf(file, Core)
        from import in Imports(file, Core)
        where import != folder && !CoreArrows.GetValueOrDefault(folder, []).Contains(import)
        select $"{Relative(file)}: {folder} -> {import}");

    [Fact]
    public void The_core_imports_nothing_of_the_web_application() => Assert.Empty(
        from file in SourceFiles("src", Core)
        where File.ReadAllText(file).Contains(Web, StringComparison.Ordinal)
        select Relative(file));

    [Fact]
    public void Folders_of_the_web_application_import_only_what_they_may() => Assert.Empty(
        from file in SourceFiles("src", Web)
        let folder = FolderOf(file, Web)
        where folder != CompositionRoot
        from import in Imports(file, Web)
        where !IsAllowed(folder, import)
        select $"{Relative(file)}: {folder} -> {import}");

    [Fact]
    public void Every_folder_has_its_arrows()
    {
        var core = SourceFiles("src", Core).Select(file => FolderOf(file, Core)).Distinct();
        var web = SourceFiles("src", Web).Select(file => KindOf(FolderOf(file, Web))).Distinct();
        Assert.Equal([], core.Except(CoreArrows.Keys));
        Assert.Equal([], web.Except(WebArrows.Keys.Append(CompositionRoot)));
    }

    [Fact]
    public void The_core_references_the_base_class_library_alone()
    {
        var platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Assert.Empty(
            from reference in typeof(TextSpan).Assembly.GetReferencedAssemblies()
            where !File.Exists(Path.Combine(platform, $"{reference.Name}.dll"))
            select reference.Name);
    }

    [Fact]
    public void The_core_touches_no_files_and_no_network() => Assert.Empty(
        from file in SourceFiles("src", Core)
        let outside = OutsideWorld().Match(Comments().Replace(File.ReadAllText(file), ""))
        where outside.Success
        select $"{Relative(file)}: {outside.Value}");

    [Fact]
    public void No_source_names_a_path_of_a_machine_or_a_package_registry() => Assert.Empty(
        from file in Directory.EnumerateFiles(RepositoryFolders.At("src"), "*", SearchOption.AllDirectories)
        where IsSource(file) && MachineNames().Match(File.ReadAllText(file)) is { Success: true }
        select $"{Relative(file)}: {MachineNames().Match(File.ReadAllText(file)).Value}");

    [Fact]
    public void Raw_markup_is_never_written() => Assert.Empty(
        from file in SourceFiles("src")
        where File.ReadAllText(file).Contains("Html." + "Raw", StringComparison.Ordinal)
        select Relative(file));

    [Theory]
    [InlineData("using BilingualReader.Core.Journal;", "Journal")]
    [InlineData("using static BilingualReader.Core.Text.TextFolding;", "Text")]
    [InlineData("using Spans = BilingualReader.Core.Text.TextSpan;", "Text")]
    [InlineData("@using BilingualReader.Core.Journal", "Journal")]
    [InlineData("var x = BilingualReader.Core.Quality.QaChecks.All;", "Quality")]
    [InlineData("namespace BilingualReader.Core.Quality;", null)]
    [InlineData("using System.Text;", null)]
    public void Imports_are_read_from_usings_and_from_qualified_names(string line, string? folder) =>
        Assert.Equal(folder, ImportsOf(line, Core).SingleOrDefault());

    [Fact]
    public void Names_relative_to_the_own_namespace_are_read_too() =>
        Assert.Equal(["Journal"], ImportsOf("namespace BilingualReader.Core.Text;\nclass A { Journal.Actor B => new Journal.Actor(); }", Core));

    private static bool IsAllowed(string folder, string import)
    {
        if (import == folder || import.StartsWith(folder + "/", StringComparison.Ordinal)) return folder != "Engines";
        return WebArrows.GetValueOrDefault(KindOf(folder), []).Contains(import);
    }

    private static string KindOf(string folder) => folder.StartsWith("Engines/", StringComparison.Ordinal) ? "Engines/*" : folder;

    /// <summary>The folder below the project, the folder of one engine kept apart from the others.</summary>
    private static string FolderOf(string file, string project)
    {
        var parts = Path.GetRelativePath(RepositoryFolders.At("src", project), file).Split(Path.DirectorySeparatorChar);
        return parts switch
        {
            [_] or ["Engines", "EngineRegistration.cs"] => CompositionRoot,
            ["Engines", var engine, _, ..] => $"Engines/{engine}",
            _ => parts[0],
        };
    }

    private static IEnumerable<string> Imports(string file, string project) => ImportsOf(File.ReadAllText(file), project);

    private static IEnumerable<string> ImportsOf(string source, string project)
    {
        var code = NamespaceLines().Replace(Comments().Replace(source, ""), "");
        var qualified = QualifiedNames().Matches(code)
            .Where(match => match.Groups["project"].Value == project)
            .Select(match => match.Groups["folder"].Value == "Engines" && IsEngine(match) ? $"Engines/{match.Groups["next"].Value}" : match.Groups["folder"].Value);
        var relative = project == Core && source.Contains($"namespace {Core}", StringComparison.Ordinal)
            ? CoreArrows.Keys.Where(folder => Regex.IsMatch(code, $@"(?<![\w.]){folder}\.\p{{Lu}}\w*(?=[\s.(,;>)?])"))
            : [];
        return qualified.Concat(relative).Distinct();
    }

    // What follows "Engines" is the folder of an engine when there is such a folder, else a type of the registry.
    private static bool IsEngine(Match match) =>
        Directory.Exists(RepositoryFolders.At("src", Web, "Engines", match.Groups["next"].Value)) && match.Groups["next"].Length > 0;

    private static IEnumerable<string> SourceFiles(params string[] folder) =>
        Directory.EnumerateFiles(RepositoryFolders.At(folder), "*", SearchOption.AllDirectories).Where(file => IsSource(file) && Path.GetExtension(file) is ".cs" or ".cshtml");

    private static bool IsSource(string file)
    {
        var parts = Path.GetRelativePath(RepositoryFolders.Root, file).Split(Path.DirectorySeparatorChar);
        return !parts.Contains("bin") && !parts.Contains("obj") && !file.EndsWith("packages.lock.json", StringComparison.Ordinal);
    }

    private static string Relative(string file) => Path.GetRelativePath(RepositoryFolders.Root, file);

    [GeneratedRegex(@"(?<project>BilingualReader\.(?:Core|Web))\.(?<folder>\p{Lu}\w*)(?:\.(?<next>\p{Lu}\w*))?", RegexOptions.CultureInvariant)]
    private static partial Regex QualifiedNames();

    [GeneratedRegex(@"System\.(?:Net|IO|Diagnostics\.Process)\b|Microsoft\.\w+|(?<![\w.])(?:File|Directory|FileStream|HttpClient|Process)\b(?=[.(])", RegexOptions.CultureInvariant)]
    private static partial Regex OutsideWorld();

    [GeneratedRegex(@"^\s*@?namespace\s.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NamespaceLines();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex("(?<![\\w/])/(?:work|home|root|tmp|Users|mnt|var)/|[A-Z]:\\\\\\\\|api\\.nuget\\.org|pkgs\\.dev\\.azure|registry\\.npmjs|artifactory|pypi\\.org", RegexOptions.CultureInvariant)]
    private static partial Regex MachineNames();
}
