using System.Text.Encodings.Web;
using System.Text.Unicode;
using BilingualReader.Web.Engines.Local;
using BilingualReader.Web.Engines.Local.Models;
using BilingualReader.Web.Import;
using BilingualReader.Web.Pages.Annotation;
using BilingualReader.Web.Pages.Articles;
using BilingualReader.Web.Pages.Checks;
using BilingualReader.Web.Pages.Compare;
using BilingualReader.Web.Pages.Engines;
using BilingualReader.Web.Pages.Glossary;
using BilingualReader.Web.Pages.Review;
using BilingualReader.Web.Pages.Terms;
using BilingualReader.Web.Pages.Work;
using Microsoft.Extensions.WebEncoders;

namespace BilingualReader.Web.Pages;

/// <summary>Registers what the pages need.</summary>
internal static class PagesRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages().AddMvcOptions(options => options.MaxModelBindingCollectionSize = ArticleImporter.MaximumBlocks + 1);

        // French is written as French: only what markup gives a meaning to is escaped.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddSingleton<PairViews>();
        services.AddSingleton<ReaderViews>();
        services.AddSingleton<ArticleChanges>();
        services.AddSingleton(NewEngineBoards);
        services.AddSingleton<RunPrices>();
        services.AddSingleton<ComparisonAnswers>();
        services.AddSingleton<ComparisonViews>();
        services.AddSingleton<SampleShelf>();
        services.AddSingleton<GlossaryListing>();
        services.AddSingleton<PendingImports>();
        services.AddSingleton<TermReports>();
        services.AddSingleton<LibraryNames>();
        services.AddSingleton<NameViews>();
        services.AddOptions<AnnotationOptions>()
            .BindConfiguration(AnnotationOptions.Section)
            .Validate(options => options.ToScale().IsSound, "The settings Annotation are wrong: points are not below zero, and what is worse does not count less.")
            .ValidateOnStart();
        services.AddSingleton<MarkDesk>();
        services.AddSingleton<WorkLines>();
        services.AddSingleton<WorkBook>();
        services.AddSingleton<WorkWords>();
        services.AddSingleton<ReviewViews>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<ReviewHelp>();
        services.AddSingleton<CheckRates>();
        return services;
    }

    // Once its model is there the local engine is another than it said a moment ago.
    private static EngineBoards NewEngineBoards(IServiceProvider provider)
    {
        var boards = ActivatorUtilities.CreateInstance<EngineBoards>(provider);
        provider.GetRequiredService<ModelFetches>().Changed += state =>
        {
            if (state is FetchDone) boards.Expire(LocalEngine.OwnId);
        };
        return boards;
    }
}
