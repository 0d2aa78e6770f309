using System.Collections.Immutable;
using System.Globalization;

namespace BilingualReader.Core.Translation;

/// <summary>
/// Stands around every engine and holds it to the port: exactly n answers for n texts, none empty, every span inside its
/// text, no exception but cancellation, and never more calls at once than the engine declares, however many runs use it.
/// It splits nothing, joins nothing and asks nothing twice.
/// </summary>
/// <param name="inner">The engine itself.</param>
/// <param name="unexpected">Told of an exception that the engine should not have thrown, for the log.</param>
public sealed class GuardedEngine(ITranslationEngine inner, Action<EngineId, Exception>? unexpected = null) : ITranslationEngine, IDisposable
{
    private readonly SemaphoreSlim calls = new(Math.Max(1, inner.Capabilities.Concurrency));

    /// <inheritdoc />
    public EngineId Id => inner.Id;

    /// <inheritdoc />
    public string Name => inner.Name;

    /// <inheritdoc />
    public EngineCapabilities Capabilities { get; } = inner.Capabilities with
    {
        TextsPerCall = Math.Max(1, inner.Capabilities.TextsPerCall),
        Concurrency = Math.Max(1, inner.Capabilities.Concurrency),
    };

    /// <inheritdoc />
    public int SizeOf(EngineText text) => inner.SizeOf(text);

    /// <inheritdoc />
    public long CountUnits(EngineText text) => inner.CountUnits(text);

    /// <inheritdoc />
    public async Task<EngineAllowance?> ReadAllowanceAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await inner.ReadAllowanceAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            unexpected?.Invoke(Id, exception);
            return null;
        }
    }

    /// <inheritdoc />
    public async Task<EngineStatus> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await inner.CheckAsync(cancellationToken) ?? Silent();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            unexpected?.Invoke(Id, exception);
            return Silent();
        }
    }

    /// <inheritdoc />
    public async Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (texts.IsDefaultOrEmpty) return new EngineTranslated([], 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(texts.Length, Capabilities.TextsPerCall, nameof(texts));
        if (texts.Any(text => text.Text.Length > Capabilities.CharactersPerText)) return TooLong(this);

        await calls.WaitAsync(cancellationToken);
        try
        {
            return Judge(texts, await inner.TranslateAsync(texts, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            return new EngineFailed(EngineFault.Timeout, $"{Name} did not answer in time.") { MayBeBilled = true };
        }
        catch (Exception exception)
        {
            unexpected?.Invoke(Id, exception);
            return new EngineFailed(EngineFault.BadResponse, $"{Name} failed unexpectedly. The log of the app has the details.") { MayBeBilled = true };
        }
        finally
        {
            calls.Release();
        }
    }

    /// <summary>Frees the guard; the engine belongs to whoever made it.</summary>
    public void Dispose() => calls.Dispose();

    /// <summary>The failure for a text over the limit of the engine.</summary>
    internal static EngineFailed TooLong(ITranslationEngine engine) =>
        new(EngineFault.TooLong, string.Create(CultureInfo.InvariantCulture, $"The paragraph is longer than {engine.Name} takes ({engine.Capabilities.CharactersPerText:N0} characters). Choose another engine for it."));

    private EngineNotReady Silent() => new($"{Name} could not be asked whether it is ready.", "See the log of the app.");

    private EngineOutcome Judge(ImmutableArray<EngineText> texts, EngineOutcome? outcome) => outcome switch
    {
        EngineTranslated translated => JudgeTexts(texts, translated),
        EnginePartlyTranslated partly => JudgeParts(texts, partly),
        EngineFailed failed => Tidy(failed),
        _ => Bad("nothing"),
    };

    private EngineOutcome JudgeTexts(ImmutableArray<EngineText> texts, EngineTranslated translated)
    {
        if (translated.Translations.IsDefault) return Bad("nothing");
        if (translated.Translations.Length != texts.Length) return Bad("another number of texts than it was sent");
        var fault = texts.Zip(translated.Translations, EngineAnswerCheck.FindFault).FirstOrDefault(found => found is not null);
        return fault is null
            ? new EngineTranslated([.. texts.Zip(translated.Translations, Complete)], Math.Max(0, translated.Requests))
            : Bad(fault);
    }

    private EngineOutcome JudgeParts(ImmutableArray<EngineText> texts, EnginePartlyTranslated partly)
    {
        if (partly.Translations.IsDefault || partly.Failure is null) return Bad("nothing");
        if (partly.Translations.Length != texts.Length) return Bad("another number of texts than it was sent");
        var judged = texts.Zip(partly.Translations, (text, translation) => translation is null || EngineAnswerCheck.FindFault(text, translation) is not null ? null : Complete(text, translation));
        return new EnginePartlyTranslated([.. judged], Tidy(partly.Failure), Math.Max(0, partly.Requests));
    }

    // The order of links and links without words harm nobody and are put right; wrong places are not.
    private EngineTranslation Complete(EngineText text, EngineTranslation translation) => translation with
    {
        Carried = translation.Carried is { IsDefault: false } carried && carried.Length == text.Terms.Length ? carried : [.. text.Terms.Select(_ => Capabilities.Terms)],
        Links = [.. translation.Links.Where(link => link.Source.Length > 0 && link.Target.Length > 0).OrderBy(link => link.Target.Start).ThenBy(link => link.Source.Start)],
    };

    private EngineFailed Tidy(EngineFailed failed) => failed with
    {
        Cause = string.IsNullOrWhiteSpace(failed.Cause) ? $"{Name} failed without saying why." : failed.Cause,
        RetryAfter = failed.RetryAfter is { } wait && wait > TimeSpan.Zero ? wait : null,
    };

    private EngineFailed Bad(string what) => new(EngineFault.BadResponse, $"{Name} answered with {what}. Try again, or choose another engine.") { MayBeBilled = true };
}
