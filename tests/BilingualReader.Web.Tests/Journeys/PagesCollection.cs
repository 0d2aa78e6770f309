namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Journeys that look at pages rather than at work: beside the others, with a Chromium and an app of their own.</summary>
[CollectionDefinition(nameof(PagesCollection))]
public sealed class PagesCollection : ICollectionFixture<ChromiumFixture>, ICollectionFixture<SharedApp>;
