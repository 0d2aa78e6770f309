using BilingualReader.Core.Text;

namespace BilingualReader.Core.Tests.Text;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("fr", "Le conseil a voté la mesure hier soir, après un long débat sur le prix de l'eau.")]
    [InlineData("en", "The council voted for the measure last night, after a long debate about the price of water.")]
    [InlineData("es", "El ayuntamiento aprobó la medida anoche, después de un largo debate sobre el precio del agua.")]
    [InlineData("it", "Il consiglio ha votato la misura ieri sera, dopo un lungo dibattito sul prezzo dell'acqua.")]
    [InlineData("de", "Der Rat hat die Maßnahme gestern Abend nach einer langen Debatte über den Wasserpreis beschlossen.")]
    [InlineData("pt", "A câmara aprovou a medida ontem à noite, depois de um longo debate sobre o preço da água.")]
    [InlineData("nl", "De raad heeft de maatregel gisteravond aangenomen, na een lang debat over de prijs van het water.")]
    [InlineData("tr", "Meclis, su fiyatı üzerine uzun bir tartışmadan sonra bu önlemi dün akşam kabul etti ve karar için oy verdi.")]
    [InlineData("ar", "وافق المجلس على القرار")]
    [InlineData("fa", "شورا پس از گفت‌وگوی طولانی تصمیم گرفت")]
    [InlineData("he", "המועצה אישרה את ההחלטה")]
    [InlineData("ru", "Совет принял решение вчера вечером")]
    [InlineData("uk", "Рада ухвалила рішення вчора ввечері")]
    [InlineData("el", "Το συμβούλιο ψήφισε το μέτρο")]
    [InlineData("zh", "市议会昨晚通过了这项措施")]
    [InlineData("ja", "市議会は昨夜この措置を可決した")]
    [InlineData("ko", "시의회는 어젯밤 이 조치를 통과시켰다")]
    public void A_sentence_tells_its_language(string language, string text) =>
        Assert.Equal(language, LanguageDetector.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("2 500")]
    [InlineData("The Washington Post")]
    [InlineData("Hussein al-Mousawi")]
    [InlineData("Xqrt vblm wprs kjhg dfgh zxcv")]
    public void A_text_that_proves_nothing_counts_as_the_language_asked_for(string text)
    {
        Assert.Null(LanguageDetector.Find(text));
        Assert.Equal("fr", LanguageDetector.Detect(text));
        Assert.Equal("en", LanguageDetector.Detect(text, otherwise: "en"));
    }

    [Theory]
    [InlineData("la barque s'en va,")]
    [InlineData("J'ai pensé : non, il a 19 ans.")]
    [InlineData("« The show must go on », répète-t-il en riant, et la salle applaudit encore.")]
    [InlineData("Le film The Lord of the Rings est revenu dans les salles avec le même succès qu'à sa sortie.")]
    [InlineData("Le mot صنعاء est écrit sur la porte de la maison.")]
    public void French_with_something_foreign_in_it_stays_French(string text) =>
        Assert.Equal("fr", LanguageDetector.Detect(text));
}
