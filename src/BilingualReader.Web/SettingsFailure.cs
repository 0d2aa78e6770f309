using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web;

/// <summary>Says in one sentence each what is wrong with the settings, and of which one.</summary>
internal static partial class SettingsFailure
{
    /// <summary>The sentence for a person; null for an exception that has nothing to do with settings. Values are not repeated: one may be a key in the wrong place.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        OptionsValidationException invalid => string.Join(' ', invalid.Failures),
        InvalidOperationException unreadable when Conversion().Match(unreadable.Message) is { Success: true } match =>
            $"The setting {match.Groups["name"].Value} (as an environment variable: {match.Groups["name"].Value.Replace(":", "__", StringComparison.Ordinal)}) is not {KindOf(match.Groups["type"].Value)}.",
        _ => null,
    };

    /// <summary>Holds the settings of a section against the rules that stand at its properties; a breach is told in the words of the rule alone.</summary>
    public static OptionsBuilder<T> ValidateRules<T>(this OptionsBuilder<T> builder)
        where T : class
    {
        builder.Services.AddSingleton<IValidateOptions<T>>(new RulesCheck<T>());
        return builder;
    }

    private static string KindOf(string type) => Type.GetType(type) is { } known ? KindOf(known) : type.Contains("EngineReach", StringComparison.Ordinal) ? KindOf(typeof(Core.Translation.EngineReach)) : "a value of the kind that is asked for";

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(type))}",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(decimal) || type == typeof(double) => "a number, with a point before its decimals",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ => "a value of the kind that is asked for",
    };

    // As the configuration binder words it.
    [GeneratedRegex(@"^Failed to convert configuration value '.*' at '(?<name>[\w:]+)' to type '(?<type>[\w.+`]+)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Conversion();

    private sealed class RulesCheck<T> : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var breaches = new List<ValidationResult>();
            return Validator.TryValidateObject(options, new ValidationContext(options), breaches, validateAllProperties: true)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(breaches.Select(breach => breach.ErrorMessage ?? $"A setting of {typeof(T).Name} is not sound."));
        }
    }
}
