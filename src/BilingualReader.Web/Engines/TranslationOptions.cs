using System.ComponentModel.DataAnnotations;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines;

/// <summary>The settings section <c>Translation</c>.</summary>
public sealed class TranslationOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Translation";

    /// <summary>The value of <see cref="Engine"/> that leaves the choice to the app.</summary>
    public const string Automatic = "auto";

    /// <summary>Id of the engine to use, or <c>auto</c> for the first that is ready.</summary>
    [Required]
    public string Engine { get; set; } = Automatic;

    /// <summary>
    /// Whether a run goes on with the next engine that is ready when its own gives up. Never because of a cap on spending.
    /// </summary>
    public bool Failover { get; set; }

    /// <summary>How far the text of an article may go unless a person has said otherwise for it.</summary>
    public EngineReach Reach { get; set; } = EngineReach.Services;

    /// <summary>Articles that are translated at the same time; others wait for their turn.</summary>
    [Range(1, 64)]
    public int ConcurrentArticles { get; set; } = 4;
}
