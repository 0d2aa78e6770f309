using BilingualReader.Neural.Files;
using BilingualReader.Neural.Kernels;
using BilingualReader.Neural.Layers;
using BilingualReader.Neural.Search;
using BilingualReader.Neural.Tokens;

namespace BilingualReader.Neural;

/// <summary>
/// A model of Firefox's translations, loaded and ready: parameters, vocabularies and, where there is one, the shortlist. Nothing in it
/// changes after loading, so any number of <see cref="Translator"/>s and threads share it.
/// <code>
/// var model = TranslationModel.Load("models/fr-en");
/// var translator = new Translator(model);
/// Console.WriteLine(translator.Translate(["Bonjour le monde !"])[0].Text);
/// </code>
/// </summary>
public sealed class TranslationModel
{
    private TranslationModel(Network network, Vocabulary source, Vocabulary target, Shortlist? shortlist, string kernel) =>
        (Network, Source, Target, Shortlist, Kernel, SourceTokeniser, TargetTokeniser) = (network, source, target, shortlist, kernel, new Tokeniser(source), new Tokeniser(target));

    /// <summary>Name of the way this machine multiplies, as avx512vnni or portable; results are the same with all.</summary>
    public string Kernel { get; }

    /// <summary>Whether a shortlist was loaded.</summary>
    public bool HasShortlist => Shortlist is not null;

    internal Network Network { get; }

    internal Vocabulary Source { get; }

    internal Tokeniser SourceTokeniser { get; }

    internal Tokeniser TargetTokeniser { get; }

    internal Vocabulary Target { get; }

    internal Shortlist? Shortlist { get; }

    /// <summary>
    /// Loads the files of a folder by their names: <c>model.*.bin</c>, <c>vocab.*.spm</c> or <c>srcvocab.*</c> and <c>trgvocab.*</c>, and
    /// <c>lex.*.bin</c> where there is one, each plain or with <c>.gz</c>.
    /// </summary>
    /// <exception cref="ModelFileException">A file is missing, damaged, or describes another architecture; the message says what.</exception>
    public static TranslationModel Load(string folder)
    {
        if (!Directory.Exists(folder)) throw new ModelFileException("The folder of the model is not there.");
        using var model = ModelFolder.Open(folder, "model", ".bin") ?? throw new ModelFileException("The folder has no model file (model.*.bin).");
        using var target = ModelFolder.Open(folder, "trgvocab", ".spm");
        using var source = ModelFolder.Open(folder, target is null ? "vocab" : "srcvocab", ".spm") ?? throw new ModelFileException("The folder has no vocabulary file (vocab.*.spm).");
        using var shortlist = ModelFolder.Open(folder, "lex", ".bin");
        return Load(model, source, target, shortlist);
    }

    /// <summary>Loads from streams, each plain or gzip. Without a target vocabulary the source's serves both sides.</summary>
    /// <exception cref="ModelFileException">A file is damaged or describes another architecture; the message says what.</exception>
    public static TranslationModel Load(Stream model, Stream sourceVocabulary, Stream? targetVocabulary = null, Stream? shortlist = null) =>
        Load(model, sourceVocabulary, targetVocabulary, shortlist, Int8Kernel.Best);

    internal static TranslationModel Load(Stream model, Stream sourceVocabulary, Stream? targetVocabulary, Stream? shortlist, Int8Kernel kernel)
    {
        // The files have nothing to do with each other, so the model is read while the vocabularies are.
        var reading = Task.Run(() => (Source: VocabularyFile.Read(sourceVocabulary), Target: targetVocabulary is null ? null : VocabularyFile.Read(targetVocabulary)));
        var file = ReadModel(model, reading);
        var vocabularies = reading.GetAwaiter().GetResult();
        var (source, target) = (vocabularies.Source, vocabularies.Target ?? vocabularies.Source);
        var (sourceWords, targetWords) = (file.Configuration.SourceWords, file.Configuration.TargetWords);
        if (source.Count > sourceWords) throw new ModelFileException($"The source vocabulary has {source.Count} pieces, the model only {sourceWords}.");
        if (target.Count != targetWords) throw new ModelFileException($"The target vocabulary has {target.Count} pieces, the model {targetWords}.");
        var list = shortlist is null ? null : ShortlistFile.Read(shortlist, sourceWords, targetWords);
        return new TranslationModel(Network.Build(file, kernel, target.Unknown), source, target, list, kernel.Name);
    }

    // Nobody leaves while the other thread still reads a stream that is about to be closed.
    private static ModelFile ReadModel(Stream model, Task reading)
    {
        try
        {
            return ModelFile.Read(model);
        }
        finally
        {
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        }
    }
}
