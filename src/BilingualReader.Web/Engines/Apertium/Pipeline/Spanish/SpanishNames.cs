using System.Collections.Frozen;
using BilingualReader.Web.Engines.Apertium.Pipeline.French;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Spanish;

/// <summary>
/// Spanish names that the second pair hands on as they are: "Jesús" for "Jésus", "Estrella" for "Star". A French name is
/// nearer to the truth, unless the place is written alike in Spanish and in English.
/// </summary>
internal static class SpanishNames
{
    private static readonly FrozenSet<string> Alike =
        ("Alaska Albania Andorra Angola Antigua Arabia Argentina Arizona Armenia Asia Asturias Australia Austria Barcelona Bolivia Bosnia Botswana Bulgaria Burgos California " +
        "Carolina Chile China Colombia Cuba Dakota Dominica Dubai Ecuador Eritrea Estonia Florida Galicia Gambia Georgia Granada Guatemala Guinea Guyana Herzegovina Honduras " +
        "India Indiana Indonesia Israel Jamaica Kabul Kosovo Kuwait Lima Malta Manila Mauritania Micronesia Mongolia Montana Montenegro Murcia Namibia Nevada Nicaragua Nigeria " +
        "Palermo Panama Pamplona Portugal Puerto Samoa Senegal Serbia Siberia Sofia Somalia Sonora Tanzania Toledo Tonga Uganda Valencia Venezuela Venus Verona Virginia " +
        "Yugoslavia Zambia Zaragoza").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the name would be Spanish in an English text: <paramref name="unit"/> stands for <paramref name="french"/>.</summary>
    public static bool IsForeign(LexicalUnit unit, FrenchToken french) =>
        unit.Has("np") && char.IsUpper(unit.Word[0]) && char.IsUpper(french.Word[0])
        && !unit.Word.Equals(french.Word, StringComparison.Ordinal) && !Alike.Contains(unit.Word);
}
