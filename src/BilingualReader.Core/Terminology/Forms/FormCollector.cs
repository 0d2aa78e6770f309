using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Forms;

/// <summary>Keeps each form of an entry once, and tells those that are other words too from the rest.</summary>
internal sealed class FormCollector
{
    private readonly TermForm[] _written;
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<TermForm>.Builder? _forms;
    private ImmutableArray<TermForm>.Builder? _withheld;

    public FormCollector(TermPair entry)
    {
        _written =
        [
            new TermForm(entry.Source, TermFormKind.Written, TermNumber.Singular),
            .. entry.Variants.Select(variant => new TermForm(variant, TermFormKind.Variant, TermNumber.Singular)),
        ];
        _known.Add(entry.Source);
        _known.UnionWith(entry.ExcludedForms);
    }

    /// <summary>Takes generated forms; of two that are written alike the first counts.</summary>
    public void Add(IEnumerable<TermForm> forms)
    {
        foreach (var form in forms)
        {
            if (!_known.Add(form.Text) || IsListed(form)) continue;
            if (CommonWords.Contains(form)) (_withheld ??= ImmutableArray.CreateBuilder<TermForm>()).Add(form);
            else (_forms ??= ImmutableArray.CreateBuilder<TermForm>()).Add(form);
        }
    }

    /// <summary>What was taken.</summary>
    public TermFormSet Finish() => new([.. _written], _forms?.DrainToImmutable() ?? [], _withheld?.DrainToImmutable() ?? []);

    /// <summary>Whether the entry lists the form as a variant; that learns its number then.</summary>
    private bool IsListed(TermForm form)
    {
        var isListed = false;
        for (var i = 1; i < _written.Length; i++)
        {
            if (!_written[i].Text.Equals(form.Text, StringComparison.OrdinalIgnoreCase)) continue;
            _written[i] = _written[i] with { Number = form.Number };
            isListed = true;
        }

        return isListed;
    }
}
