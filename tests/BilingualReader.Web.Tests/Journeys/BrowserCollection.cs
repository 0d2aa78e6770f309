namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Journeys through the browser: one after the other, with one Chromium and, for most, one app.</summary>
[CollectionDefinition(nameof(BrowserCollection))]
public sealed class BrowserCollection : ICollectionFixture<ChromiumFixture>, ICollectionFixture<SharedApp>;
