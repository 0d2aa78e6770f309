using BilingualReader.Core.Quality.Spelling;
using BilingualReader.Web.Glossaries;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Spelling;

/// <summary>The English spelling dictionaries of this machine, each looked for and read when it is first needed. Safe for many threads.</summary>
internal sealed class SpellingDictionaries
{
    private static readonly string[] SystemFolders = ["/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/myspell"];

    private readonly string[] _folders;
    private readonly bool _isNamed;
    private readonly Lazy<DictionaryFile> _british;
    private readonly Lazy<DictionaryFile> _american;

    /// <summary>Dictionaries of the folder that the settings name, or of the system.</summary>
    public SpellingDictionaries(IOptions<ChecksOptions> options, IHostEnvironment environment)
        : this(options.Value.Dictionaries is { Length: > 0 } path ? GlossaryLocation.OfSetting(path, environment.ContentRootPath, AppContext.BaseDirectory).FullPath : null)
    {
    }

    /// <summary>Dictionaries of a folder; of the system when it is null.</summary>
    public SpellingDictionaries(string? folder)
    {
        (_folders, _isNamed) = (folder is null ? SystemFolders : [folder], folder is not null);
        _british = new Lazy<DictionaryFile>(() => DictionaryFile.Find(_folders, "en_GB", "en-GB"));
        _american = new Lazy<DictionaryFile>(() => DictionaryFile.Find(_folders, "en_US", "en-US"));
        English = new EnglishSpelling(() => _british.Value.Lexicon, () => _american.Value.Lexicon);
    }

    /// <summary>What the checks ask.</summary>
    public EnglishSpelling English { get; }

    /// <summary>Why unknown words are not looked for and what to do, in a few sentences for a person; null when they are.</summary>
    /// <param name="isBritish">Which English is wanted; null for either.</param>
    public string? Obstacle(bool? isBritish)
    {
        if (!English.For(isBritish).IsEmpty) return null;
        var (british, american) = (_british.Value, _american.Value);
        var damage = string.Concat(Wanted().Select(file => file.Damage is null ? "" : $"{file.Damage} "));
        if (isBritish is null && (british.Lexicon ?? american.Lexicon) is not null)
            return $"{damage}Unknown words are not looked for, as only the {(british.Lexicon is null ? "American" : "British")} dictionary is there and either spelling is allowed. {Remedy()}, or choose one way of spelling.";
        return $"{damage}Unknown words are not looked for, as there is no {isBritish switch { true => "British ", false => "American ", null => "" }}dictionary that can be used. {Remedy()}.";

        IEnumerable<DictionaryFile> Wanted() => isBritish switch { true => [british], false => [american], null => [british, american] };
    }

    private string Remedy() => _isNamed
        ? $"Put en_GB.aff, en_GB.dic, en_US.aff and en_US.dic of Hunspell into the folder {_folders[0]}, which the setting Checks:Dictionaries names, and start the app again"
        : "Install dictionaries of Hunspell (on Debian: sudo apt-get install hunspell-en-gb hunspell-en-us), or name the folder of yours in the setting Checks:Dictionaries, and start the app again";
}
