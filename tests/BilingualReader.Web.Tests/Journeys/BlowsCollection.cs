namespace BilingualReader.Web.Tests.Journeys;

/// <summary>What takes minutes and has an app of its own: beside the other journeys, with another Chromium.</summary>
[CollectionDefinition(nameof(BlowsCollection))]
public sealed class BlowsCollection : ICollectionFixture<ChromiumFixture>, ICollectionFixture<SharedApp>;
