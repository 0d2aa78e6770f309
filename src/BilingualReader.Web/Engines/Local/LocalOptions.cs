using System.ComponentModel.DataAnnotations;

namespace BilingualReader.Web.Engines.Local;

/// <summary>How the local engine works, section <c>Engines:Local</c>; what concerns its files is in <see cref="Models.ModelOptions"/>.</summary>
internal sealed class LocalOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Engines:Local";

    /// <summary>Processor cores to use; 0 for all. Translations do not depend on it.</summary>
    [Range(0, 256, ErrorMessage = "Engines:Local:Threads must be a number from 0 (all processor cores) to 256.")]
    public int Threads { get; set; }

    /// <summary>Translations followed at once: 1 is the fastest; more are slower and seldom better.</summary>
    [Range(1, 8, ErrorMessage = "Engines:Local:BeamSize must be a number from 1 to 8.")]
    public int BeamSize { get; set; } = 1;
}
