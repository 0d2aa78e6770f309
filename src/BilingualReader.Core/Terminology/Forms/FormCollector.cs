using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Forms;

/// <summary>Keeps each form of an entry once, and tells those that are other words too from the rest.</summary>
internal sealed class FormCollector
{
    // A noun has a handful of forms, which are compared faster than they are hashed.
    private const int FewForms = 12;

    private readonly TermForm[] _written;
    private readonly List<string> _known = [];
    private HashSet<string>? _knownMany;
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
        _known.AddRange(entry.ExcludedForms);
    }

    /// <summary>Takes generated forms; of two that are written alike the first counts.</summary>
    public void Add(IEnumerable<TermForm> forms)
    {
        foreach (var form in forms)
        {
            if (!IsNew(form.Text) || IsListed(form)) continue;
            if (CommonWords.Contains(form)) (_withheld ??= ImmutableArray.CreateBuilder<TermForm>()).Add(form);
            else (_forms ??= ImmutableArray.CreateBuilder<TermForm>()).Add(form);
        }
    }

    /// <summary>What was taken.</summary>
    public TermFormSet Finish() => new([.. _written], _forms?.DrainToImmutable() ?? [], _withheld?.DrainToImmutable() ?? []);

    private bool IsNew(string form)
    {
        if (_knownMany is not null) return _knownMany.Add(form);
        foreach (var known in _known)
        {
            if (known.Equals(form, StringComparison.OrdinalIgnoreCase)) return false;
        }

        _known.Add(form);
        if (_known.Count > FewForms) _knownMany = new HashSet<string>(_known, StringComparer.OrdinalIgnoreCase);
        return true;
    }

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
