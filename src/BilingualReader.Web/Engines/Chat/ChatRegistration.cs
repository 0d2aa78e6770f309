using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines.Chat;

/// <summary>Puts the engine for chat models into the application.</summary>
internal static class ChatRegistration
{
    /// <summary>Adds the engine; its settings are checked when the application starts.</summary>
    public static IServiceCollection AddChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ChatOptions>()
            .Bind(configuration.GetSection(ChatOptions.Section))
            .ValidateRules()
            .ValidateOnStart();
        services.AddSingleton<ITranslationEngine, ChatEngine>();
        return services;
    }
}
