namespace BilingualReader.Neural.Tests.Writing;

/// <summary>Tiny models of this project's own, for machines without the reference model.</summary>
internal static class WrittenModel
{
    public static TranslationModel Load(bool isQuantised = true, bool hasShortlist = false, Neural.Kernels.Int8Kernel? kernel = null, ModelSize? size = null, int seed = 1)
    {
        size ??= ModelSize.Tiny with { Width = 32, Encoder = 2, Decoder = 2, Inner = 48, Words = 400 };
        return TranslationModel.Load(
            new MemoryStream(ModelWriter.Write(size, isQuantised, seed)),
            new MemoryStream(VocabularyWriter.Write(size.Words)),
            size.OwnTargetWords is { } own ? new MemoryStream(VocabularyWriter.Write(own)) : null,
            hasShortlist ? new MemoryStream(ShortlistWriter.Write(size.Words)) : null,
            kernel ?? Neural.Kernels.Int8Kernel.Best);
    }
}
