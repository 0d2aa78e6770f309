using System.ComponentModel.DataAnnotations;
using BilingualReader.Core.Spending;

namespace BilingualReader.Web.Storage;

/// <summary>The settings <c>Spending</c>: the caps that no call of a service passes; empty for none.</summary>
internal sealed class SpendingOptions
{
    public const string Section = "Spending";

    /// <summary>Currency of the caps, ISO 4217.</summary>
    [RegularExpression("[A-Z]{3}", ErrorMessage = "The setting Spending:Currency must be a code of three capital letters, such as EUR.")]
    public string Currency { get; set; } = "EUR";

    /// <summary>Most money for one run over an article.</summary>
    public decimal? PerRun { get; set; }

    /// <summary>Most money for a day.</summary>
    public decimal? PerDay { get; set; }

    /// <summary>Most money for a calendar month.</summary>
    public decimal? PerMonth { get; set; }

    /// <summary>Most units (characters or tokens, as the services count) for one run.</summary>
    public long? PerRunUnits { get; set; }

    /// <summary>Most units for a day.</summary>
    public long? PerDayUnits { get; set; }

    /// <summary>Most units for a calendar month.</summary>
    public long? PerMonthUnits { get; set; }

    /// <summary>Whether no cap is below zero.</summary>
    public bool IsSound => ToCaps().All.All(cap => cap is { Money: null or >= 0, Units: null or >= 0 });

    /// <summary>The caps.</summary>
    public SpendingCaps ToCaps() => new(
        Currency,
        new SpendingCap(SpendingSpan.Run, PerRun, PerRunUnits),
        new SpendingCap(SpendingSpan.Day, PerDay, PerDayUnits),
        new SpendingCap(SpendingSpan.Month, PerMonth, PerMonthUnits));
}
