using System.ComponentModel.DataAnnotations;

namespace BilingualReader.Web.Engines.Apertium;

/// <summary>Settings of the offline engine, section <c>Engines:Apertium</c>.</summary>
internal sealed class ApertiumOptions : IValidatableObject
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Engines:Apertium";

    /// <summary>
    /// The language between French and English, as ISO 639-3: only <c>spa</c> (Spanish), with Catalan (<c>cat</c>) behind it
    /// for the words that the Spanish pair does not know. Catalan alone reads markedly worse, so it is not offered.
    /// </summary>
    public string Pivot { get; set; } = "spa";

    /// <summary>How many texts are translated at once; each worker keeps about 160 MB of programs, and all share 430 MB.</summary>
    [Range(1, 8, ErrorMessage = "Engines:Apertium:Workers must be a number from 1 to 8.")]
    public int Workers { get; set; } = 2;

    /// <summary>Seconds that a stage may take for a request, before the allowance for its length.</summary>
    [Range(1, 600, ErrorMessage = "Engines:Apertium:DeadlineSeconds must be a number from 1 to 600.")]
    public double DeadlineSeconds { get; set; } = 10;

    /// <summary>Further seconds for every 1,000 characters of a request, in the stream format of its stage.</summary>
    [Range(0, 60, ErrorMessage = "Engines:Apertium:DeadlineSecondsPerThousand must be a number from 0 to 60.")]
    public double DeadlineSecondsPerThousand { get; set; } = 0.2;

    /// <summary>After this many streams a stage is started afresh, which bounds what it can leak.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Engines:Apertium:StreamsPerProcess must be a number from 1 to 1000000.")]
    public int StreamsPerProcess { get; set; } = 20_000;

    /// <summary>Private memory of a stage, all its programs together, above which it is started afresh.</summary>
    [Range(50, 16_384, ErrorMessage = "Engines:Apertium:StageMegabytes must be a number from 50 to 16384.")]
    public int StageMegabytes { get; set; } = 600;

    /// <summary>Folder of the installed language data, with <c>modes</c> in it.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Engines:Apertium:DataPath must name a folder.")]
    public string DataPath { get; set; } = "/usr/share/apertium";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.Equals(Pivot, "spa", StringComparison.Ordinal))
        {
            yield return new ValidationResult(
                "Engines:Apertium:Pivot must be \"spa\": French goes to English through Spanish, and Catalan fills in what the Spanish pair does not know.",
                [nameof(Pivot)]);
        }
    }
}
