using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace BilingualReader.Core.Translation;

/// <summary>
/// Carries blocks through an engine and back: terms and sentences found, cache asked first, batches by the limits of the
/// engine, every result in the cache before it is handed on. A text that several runs want at once is sent once.
/// </summary>
public sealed class ArticleTranslator
{
    // How long somebody who goes away waits for the calls under way.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly FlightTable flights = new();

    /// <summary>
    /// Translates the blocks of an order: one step for each block as it is done, the first blocks first, unless an
    /// <see cref="EngineGaveUp"/> or a stop comes before.
    /// </summary>
    /// <param name="order">What to translate, and with what.</param>
    /// <param name="stopping">Ends the work after the calls under way, whose results still come.</param>
    /// <param name="cancellationToken">Ends it at once; <see cref="OperationCanceledException"/> is thrown.</param>
    public async IAsyncEnumerable<TranslationStep> TranslateAsync(TranslationOrder order, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var steps in TranslateTogetherAsync(order, stopping, cancellationToken))
        {
            foreach (var step in steps) yield return step;
        }
    }

    /// <summary>The same for whoever stores the steps: all that are there by now at a time, one or more.</summary>
    /// <param name="order">What to translate, and with what.</param>
    /// <param name="stopping">Ends the work after the calls under way, whose results still come.</param>
    /// <param name="cancellationToken">Ends it at once; <see cref="OperationCanceledException"/> is thrown.</param>
    public async IAsyncEnumerable<ImmutableArray<TranslationStep>> TranslateTogetherAsync(TranslationOrder order, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pass = new TranslationPass(order, flights, stopping);
        var work = Task.Run(() => pass.RunAsync(left.Token), CancellationToken.None);
        try
        {
            while (await pass.Steps.WaitToReadAsync(cancellationToken))
            {
                var steps = ImmutableArray.CreateBuilder<TranslationStep>();
                while (pass.Steps.TryRead(out var step)) steps.Add(step);
                if (steps.Count > 0) yield return steps.ToImmutable();
            }
        }
        finally
        {
            // Also when the caller goes away in the middle: nothing new is begun behind it. A call that a service may charge
            // for comes to its end all the same, and its results go into the cache.
            await left.CancelAsync();
            await Task.WhenAny(work, Task.Delay(Patience, CancellationToken.None));
            _ = FreeAfterAsync(work, pass, left);
        }
    }

    private static async Task FreeAfterAsync(Task work, TranslationPass pass, CancellationTokenSource left)
    {
        await work;
        pass.Dispose();
        left.Dispose();
    }
}
