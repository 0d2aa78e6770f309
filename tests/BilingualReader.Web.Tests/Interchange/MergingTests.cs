using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Text;
using BilingualReader.Web.Interchange;
using BilingualReader.Web.Interchange.Merging;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Interchange;

/// <summary>A returned file becomes edits of its sender, and never undoes what was done here meanwhile.</summary>
public sealed class MergingTests
{
    [Theory]
    [InlineData("xliff21")]
    [InlineData("xliff12")]
    [InlineData("tmx")]
    public void What_the_sender_changed_is_an_edit(string format)
    {
        var article = Articles.Small();

        var plan = article.Take(article.Text(FileFormats.Find(format)!.Format).Replace("He smiles.", "He is smiling.", StringComparison.Ordinal));

        Assert.Equal([new Edited(3, "He is smiling.")], plan.EventsFor(Decisions.None));
        var pair = Assert.Single(plan.Taken);
        Assert.Equal(("He smiles.", "He is smiling."), (pair.Common, pair.Target));
    }

    [Fact]
    public void An_edit_keeps_the_markup_that_came_back()
    {
        var article = Articles.Small();

        var plan = article.Take(article.Text(FileFormat.Xliff21).Replace("The mayor read", "Yesterday the mayor read", StringComparison.Ordinal).Replace(" yesterday.", ".", StringComparison.Ordinal));

        var edited = Assert.IsType<Edited>(Assert.Single(plan.EventsFor(Decisions.None)));
        Assert.Equal("Yesterday the mayor read the report.", edited.Text);
        Assert.Equal([("1", "the report", "https://example.org/rapport"), ("2", "report", null)], edited.Codes!.Value.Select(code => (code.Id, code.Span.In(edited.Text), code.Address)));
        var state = article.Then(edited).State;
        Assert.Equal(edited.Codes!.Value, state.Blocks[1].TargetCodes);
    }

    [Fact]
    public void Markup_that_is_lost_is_told_and_the_text_taken()
    {
        var article = Articles.Small();
        var file = article.Text(FileFormat.Xliff12);
        var at = file.IndexOf("The mayor", StringComparison.Ordinal);
        var end = file.IndexOf("</target>", at, StringComparison.Ordinal);

        var plan = article.Take(file[..at] + "The mayor has read it." + file[end..]);

        Assert.Equal(new Edited(2, "The mayor has read it."), Assert.Single(plan.EventsFor(Decisions.None)));
        Assert.Contains("link, emphasis", Assert.Single(Assert.Single(plan.Taken).Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_drops_markup_alone_has_changed_nothing()
    {
        var article = Articles.Small();
        var file = article.Text(FileFormat.Xliff12);
        var at = file.IndexOf("The mayor", StringComparison.Ordinal);
        var end = file.IndexOf("</target>", at, StringComparison.Ordinal);

        var plan = article.Take(file[..at] + "The mayor read the report yesterday." + file[end..]);

        Assert.Empty(plan.EventsFor(Decisions.None));
        Assert.Contains("ours is kept", Assert.Single(plan.Pairs[1].Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void What_both_sides_changed_is_decided_by_a_person()
    {
        var before = Articles.Small();
        var file = before.Text(FileFormat.Xliff21).Replace("He smiles.", "He is smiling.", StringComparison.Ordinal);
        var article = before.Then(new Edited(3, "He grins."));

        var plan = article.Take(file);

        var pair = Assert.Single(plan.Conflicts);
        Assert.Equal(("He smiles.", "He grins.", "He is smiling."), (pair.Common, pair.Now.Target, pair.Target));
        Assert.Equal("He is smiling.", Assert.IsType<ChangeProposed>(Assert.Single(plan.EventsFor(Decisions.None))).Text);
        Assert.Empty(plan.EventsFor(Decisions.With(ConflictChoice.Ours, 3)));
        Assert.Equal([new Edited(3, "He is smiling.")], plan.EventsFor(Decisions.With(ConflictChoice.Theirs, 3)));
    }

    [Fact]
    public void What_was_approved_here_meanwhile_is_not_overwritten()
    {
        var before = Articles.Small();
        var file = before.Text(FileFormat.Xliff21).Replace("He smiles.", "He is smiling.", StringComparison.Ordinal);

        Assert.Single(before.Then(new Approved(3)).Take(file).Conflicts);
    }

    [Fact]
    public void What_was_changed_here_alone_stays()
    {
        var before = Articles.Small();

        var plan = before.Then(new Edited(3, "He grins.")).Take(before.Text(FileFormat.Xliff21));

        Assert.True(plan.IsEmpty);
        Assert.Empty(plan.EventsFor(Decisions.None));
    }

    [Fact]
    public void The_same_change_on_both_sides_is_none()
    {
        var before = Articles.Small();
        var file = before.Text(FileFormat.Xliff21).Replace("He smiles.", "He grins.", StringComparison.Ordinal);

        Assert.Empty(before.Then(new Edited(3, "He grins.")).Take(file).EventsFor(Decisions.None));
    }

    [Theory]
    [InlineData("reviewed", 1)]
    [InlineData("final", 2)]
    public void Approvals_of_the_file_count_when_a_person_says_so(string state, int events)
    {
        var article = Articles.Small();
        var file = article.Text(FileFormat.Xliff21);
        var at = file.LastIndexOf("state=\"translated\" subState=\"bir:mt\"", StringComparison.Ordinal);

        var plan = article.Take(file[..at] + $"state=\"{state}\"" + file[(at + "state=\"translated\" subState=\"bir:mt\"".Length)..]);

        Assert.Empty(plan.EventsFor(Decisions.None));
        ImmutableArray<JournalEvent> expected = [new Approved(3), new SignedOff(3)];
        Assert.Equal(expected[..events], plan.EventsFor(Decisions.None with { Approvals = true }));
    }

    [Fact]
    public void XLIFF_1_2_approves_too()
    {
        var article = Articles.Small();
        var file = article.Text(FileFormat.Xliff12).Replace("He smiles.", "He is smiling.", StringComparison.Ordinal);
        var at = file.LastIndexOf("needs-review-translation\" state-qualifier=\"mt-suggestion", StringComparison.Ordinal);

        var plan = article.Take(file[..at] + "signed-off" + file[(at + "needs-review-translation\" state-qualifier=\"mt-suggestion".Length)..]);

        Assert.Equal([new Edited(3, "He is smiling."), new Approved(3)], plan.EventsFor(Decisions.None with { Approvals = true }));
    }

    [Fact]
    public void New_notes_are_comments_and_known_ones_are_not_doubled()
    {
        var article = Articles.Small().Then(new Commented(3, "a", "Who is he?"));
        var file = article.Text(FileFormat.Xliff21);
        var at = file.IndexOf("</notes>", StringComparison.Ordinal);

        var plan = article.Take(file.Insert(at, "<note id=\"mine\">The mayor.</note>"));
        var events = plan.EventsFor(Decisions.None);

        Assert.Equal((3, "The mayor."), (Assert.IsType<Commented>(Assert.Single(events)).Block, ((Commented)events[0]).Text));
        Assert.Empty(article.Then([.. events]).Take(file.Insert(at, "<note id=\"mine\">The mayor.</note>")).EventsFor(Decisions.None));
    }

    [Fact]
    public void An_untranslated_pair_of_XLIFF_1_2_is_open_until_somebody_translates_it()
    {
        var article = Articles.Of(Blocks.Heading(1, "Il sourit."));
        var file = article.Text(FileFormat.Xliff12);

        Assert.Contains("<target state=\"needs-translation\">Il sourit.</target>", file, StringComparison.Ordinal);
        Assert.Empty(article.Take(file).EventsFor(Decisions.None));
        Assert.Equal([new Edited(1, "He smiles.")], article.Take(file.Replace("\"needs-translation\">Il sourit.", "\"needs-translation\">He smiles.", StringComparison.Ordinal)).EventsFor(Decisions.None));
        Assert.Equal([new Edited(1, "Il sourit.")], article.Take(file.Replace("\"needs-translation\">", "\"translated\">", StringComparison.Ordinal)).EventsFor(Decisions.None));
    }

    [Fact]
    public void A_file_of_an_older_source_is_noticed()
    {
        var before = Articles.Of(new Article(new ArticleMetadata("Le vieux titre", null, null, null, null, [], null), "fr", [Blocks.Paragraph(1, "Il sourit.")]));
        var file = before.Text(FileFormat.Xliff12).Replace("\"needs-translation\">Le vieux titre", "\"translated\">The old title", StringComparison.Ordinal);
        var article = before.Then(new MetadataCorrected(before.State.Metadata with { Title = "Le titre" }));

        var plan = article.Take(file);

        Assert.Contains("changed since", Assert.Single(Assert.Single(plan.Skipped).Remarks), StringComparison.Ordinal);
        Assert.Empty(plan.EventsFor(Decisions.None));
    }

    [Fact]
    public void A_translation_that_was_emptied_is_kept_here()
    {
        var article = Articles.Small();

        var plan = article.Take(article.Text(FileFormat.Xliff21).Replace("<target>He smiles.</target>", "<target></target>", StringComparison.Ordinal));

        Assert.Contains("ours is kept", Assert.Single(Assert.Single(plan.Skipped).Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Segments_that_a_program_cut_are_put_together()
    {
        var article = Articles.Of(Blocks.Heading(1, "Un. Deux.")).Then(new Edited(1, "One. Two."));
        var file = article.Text(FileFormat.Xliff21);
        var at = file.IndexOf("<segment", StringComparison.Ordinal);
        var end = file.IndexOf("</segment>", StringComparison.Ordinal);

        var plan = article.Take(file[..at] + "<segment state=\"reviewed\"><source>Un.</source><target>One!</target></segment><ignorable><source> </source></ignorable><segment state=\"final\"><source>Deux.</source><target>Two!</target>" + file[end..]);

        Assert.Equal([new Edited(1, "One! Two!"), new Approved(1)], plan.EventsFor(Decisions.None with { Approvals = true }));
    }

    [Theory]
    [InlineData("id=\"{0}", "id=\"k3v5m2abcd7q", "another article")]
    [InlineData("@4\"", "@999\"", "state of the article that its journal does not have")]
    [InlineData("{0}@4", "", "does not say which article")]
    [InlineData("trgLang=\"en\"", "trgLang=\"de\"", "“de”")]
    [InlineData("srcLang=\"fr\"", "srcLang=\"es\"", "“es”")]
    [InlineData("-3-", "-2-", "twice")]
    [InlineData("-3-", "-9-", "no paragraph 9")]
    [InlineData("<unit id=\"", "<unit id=\"x", "no id of a paragraph")]
    [InlineData("<unit id=", "<unit name2=", "lost its id")]
    [InlineData(">Il sourit.<", ">Une autre phrase.<", "slipped")]
    [InlineData("</unit>", "</unit", "broken")]
    [InlineData("<target>He", "<target><ph id=\"77\"/>He", "does not have")]
    [InlineData("<target>He", "<target><sc id=\"1\"/><sc id=\"2\"/>He<ec startRef=\"1\"/><ec startRef=\"2\"/>", "cross")]
    [InlineData("<target>He", "<target><ph id=\"1\"/><ph id=\"1\"/>He", "twice")]
    [InlineData("<xliff ", "<!DOCTYPE xliff [<!ENTITY a 'b'>]><xliff ", "document type")]
    [InlineData("<xliff ", "<html ", "no file that comes back")]
    public void Foreign_and_damaged_files_are_refused_with_the_reason(string find, string put, string reason)
    {
        var article = Articles.Small();
        var file = article.Text(FileFormat.Xliff21);
        var wanted = find.Replace("{0}", article.Id.Value, StringComparison.Ordinal);
        Assert.Contains(wanted, file, StringComparison.Ordinal);
        var changed = file.Replace(wanted, put, StringComparison.Ordinal).Replace(put == "<html " ? "</xliff>" : "\0", "</html>", StringComparison.Ordinal);

        Assert.Contains(reason, article.Refusal(changed), StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_of_a_fault_is_told()
    {
        var article = Articles.Small();

        Assert.Matches("^Line 8: ", article.Refusal(article.Text(FileFormat.Xliff21).Replace("-3-", "-9-", StringComparison.Ordinal)));
        Assert.Matches("^Line 4: .*line 4, position", article.Refusal(article.Text(FileFormat.Xliff21).Replace("<target>The port", "<target><The port", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bonjour")]
    [InlineData("{\"a\":1}")]
    [InlineData("<")]
    [InlineData("PK")]
    [InlineData("<xliff version=\"2.1\"/>")]
    [InlineData("<xliff version=\"1.2\"/>")]
    [InlineData("<tmx/>")]
    public void What_is_no_such_file_is_refused(string text) => Assert.NotEmpty(Articles.Small().Refusal(text));
}
