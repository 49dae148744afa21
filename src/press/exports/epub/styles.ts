/** How the book is set; what a reader chooses goes before it. */
export const BOOK_STYLES = `body { line-height: 1.6; }
h1 { font-size: 1em; font-weight: normal; border-bottom: 1px solid; padding-bottom: 0.3em; }
h2 { font-size: 1.5em; line-height: 1.25; margin: 0.2em 0 0.5em; }
h3 { font-size: 1.05em; margin: 1em 0 0.4em; }
p { margin: 0 0 0.5em; }
:lang(zh) p, :lang(ja) p { text-indent: 2em; text-align: justify; }
article { border-top: 1px solid; padding-top: 0.8em; margin-top: 1.6em; }
h1 + article { border-top: 0; margin-top: 0; }
p.kicker, p.byline, p.jump, figcaption { text-indent: 0; font-size: 0.9em; }
p.kicker { margin: 0; }
p.jump { text-align: end; font-weight: bold; }
p.jump.open { font-weight: normal; }
cite { font-style: normal; }
nav ol { list-style: none; padding-inline-start: 1.2em; }
figure { margin: 1em 0; text-align: center; break-inside: avoid; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; }
td, th { border: 1px solid; padding: 0.2em 0.5em; }
article[lang|="mn"] { writing-mode: vertical-lr; }
`
