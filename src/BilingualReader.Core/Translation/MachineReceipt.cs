using BilingualReader.Core.Translation.Repairing;

namespace BilingualReader.Core.Translation;

/// <summary>Works out what a text has cost.</summary>
internal static class MachineReceipt
{
    /// <summary>The receipt of a text that an engine has translated.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="text">The text.</param>
    /// <param name="translation">What it made of it.</param>
    /// <param name="requests">Calls that are counted with this text.</param>
    public static Receipt For(ITranslationEngine engine, EngineText text, EngineTranslation translation, int requests)
    {
        var receipt = new Receipt(translation.Repair == TermRepair.None ? text.Text.Length : 2 * text.Text.Length, requests, IsCached: false);
        if (engine.Capabilities.Rate is not { } rate) return receipt;
        var units = translation.Billed ?? engine.CountUnits(text);
        return rate.PerMillion == 0 ? receipt with { Units = units } : receipt with { Units = units, Price = rate.PriceOf(units), Currency = rate.Currency };
    }
}
