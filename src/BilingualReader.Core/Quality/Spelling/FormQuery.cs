namespace BilingualReader.Core.Quality.Spelling;

/// <summary>How a form is looked up.</summary>
/// <param name="IsRecased">Whether it was written with other capitals, which some words do not allow.</param>
/// <param name="IsShouted">Whether it was written in capitals.</param>
/// <param name="IsProposal">Whether it is to be proposed, which some words are not.</param>
internal readonly record struct FormQuery(bool IsRecased, bool IsShouted, bool IsProposal);
