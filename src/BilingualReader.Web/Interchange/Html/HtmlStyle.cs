namespace BilingualReader.Web.Interchange.Html;

/// <summary>The style sheet inside the HTML page.</summary>
internal static class HtmlStyle
{
    public const string Text = """
        :root {
          color-scheme: light dark;
          --paper: light-dark(#fbfaf6, #15171b);
          --ink: light-dark(#1e1c19, #e9e5dd);
          --muted: light-dark(#6a645a, #a09a8f);
          --rule: light-dark(#e7e2d7, #2b2f37);
          --accent: light-dark(#24508c, #8fb4ea);
          --serif: "Literata", "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", "DejaVu Serif", Georgia, serif;
          --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
        }
        * { box-sizing: border-box; }
        body { max-inline-size: 76rem; margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem; background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.65 var(--serif); }
        a { color: var(--accent); text-underline-offset: .2em; }
        h1, .title { margin: 0; font-size: 1.6rem; font-weight: 700; line-height: 1.25; text-wrap: balance; }
        h2 { font-size: 1.2rem; line-height: 1.3; }
        .pair { display: grid; grid-template-columns: 2rem minmax(0, 1fr) minmax(0, 1fr); column-gap: clamp(.75rem, 2vw, 2rem); padding-block: .55rem; scroll-margin-block-start: 1rem; break-inside: avoid; }
        .pair > p, .pair > h2 { margin: 0; hyphens: auto; overflow-wrap: break-word; text-wrap: pretty; }
        .single .pair { grid-template-columns: 2rem minmax(0, 1fr); }
        .single { max-inline-size: 44rem; }
        .heading > * { padding-block-start: .75rem; font-size: 1.2rem; font-weight: 700; line-height: 1.3; }
        .item > p { padding-inline-start: 1.2em; text-indent: -1.2em; }
        .item > p::before { content: "– "; display: inline-block; inline-size: 1.2em; text-indent: 0; }
        .quote > p { padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
        .caption > p { font-size: .9rem; color: var(--muted); }
        .number { font: 500 .75rem/2.3 var(--sans); color: var(--muted); text-align: end; text-decoration: none; }
        .pair:target { background: var(--rule); }
        .quiet, footer, aside { font-family: var(--sans); font-size: .875rem; color: var(--muted); }
        aside, footer { margin-block-start: 2.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--rule); }
        aside h2 { margin: 0 0 .5rem; font-size: 1rem; color: var(--ink); }
        dl { margin: 0; }
        dt { color: var(--ink); margin-block-start: .4rem; }
        dd { margin: 0 0 0 1rem; overflow-wrap: anywhere; }
        @media (width < 46rem) {
          .pair { grid-template-columns: 1.5rem minmax(0, 1fr); }
          .pair > :nth-child(3) { grid-column: 2; margin-block-start: .4rem; }
          .pair > [lang="fr"] { color: var(--muted); }
        }
        @media print {
          :root { color-scheme: light; --paper: white; }
          body { padding: 0; max-inline-size: none; font-size: 10pt; }
          a { color: inherit; text-decoration: none; }
        }
        """;
}
