namespace BilingualReader.Core.Segments;

/// <summary>English abbreviations and sentence starters.</summary>
internal static class EnglishSentenceRules
{
    /// <summary>The rules.</summary>
    public static readonly SentenceRules Rules = new(
        NeverEnding: SentenceRules.Words("e.g i.e eg ie cf vs v viz approx ca est esp incl n.b"),
        Titles: SentenceRules.Words("""
            Mr Mrs Ms Mx Dr Drs Prof Rev Fr Hon Sen Sens Rep Reps Gov Govs Gen Col Maj Capt Cmdr Cdr Lt Sgt Cpl Pvt Adm Brig
            St Sts Mt Mts Ft Messrs Pres Supt Msgr Mgr Atty Amb Sec Insp Det Treas M MM Mme Mlle
            """),
        EndingBeforeStarter: SentenceRules.Words("""
            jan feb aug sept oct nov dec inc ltd corp co cos bros ave blvd rd dept univ assn jr sr esq plc calif fla mass
            ph.d m.d b.a m.a d.c a.m p.m u.s u.k u.n e.u al cit ibid ed eds max min tel ext est hwy
            """),
        EndingBeforeCapital: SentenceRules.Words("etc"),
        BeforeNumber: SentenceRules.Words("no nos p pp vol vols fig figs ch chap sec sect art arts apr mar jun jul sep ver pt par para ss"),
        LetterNouns: SentenceRules.Words("vitamin vitamins plan group groups hepatitis series category type class point league division section letter building gate option zone team"),
        Starters: SentenceRules.Words("""
            the he she it they we you this that these those but however there when if while after before although according
            his her their its our my what who where why how some many most several one two three then also so yet still
            i in for from with during since because as once despite until by not no each every all both another such
            today yesterday meanwhile moreover now here nobody nothing something someone more
            """),
        WeakStarters: SentenceRules.Words("a an on at to and or of"),
        SpeechVerbs: SentenceRules.Words("said says asked asks added told wrote writes replied answered shouted cried exclaimed tweeted insisted wondered"));
}
