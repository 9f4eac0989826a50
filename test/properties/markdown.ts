/** Documents made of the pieces of Markdown, put together so that each may meet each, and edits that do the same. */
import fc from 'fast-check'

/** Each opens, closes, continues or refers to something; many end without a line's end, so that they run together. */
export const atoms: readonly string[] = [
  ...['# Plan\n', '## Goals\n', '#\n', '#no heading\n', ' # indented\n', '####### seven\n', '# closed #\n'],
  ...['Goals\n===\n', 'Work\n---\n', '---\n', '***\n', '===\n', '-\n', '--- \n'],
  ...['\n', '\n\n', '  \n', '\t\n', ' ', '\t', '\r', '\r\n', '\r\n\r\n', '\0', '\uFEFF', '\u2028'],
  ...['words', 'more words\n', 'lazy line\n', '    indented\n', '\tindented\n', 'hard  \nbreak\\\nend\n'],
  ...[
    '- one\n',
    '- [ ] two\n',
    '- [x] done\n',
    '* star\n',
    '+ plus\n',
    '1. first\n',
    '2) second\n',
    '10. ten\n',
  ],
  ...[
    '  - nested\n',
    '  below\n',
    '   - three\n',
    '  # heading in item\n',
    '- # heading\n',
    '- ```\n',
    '  ```\n',
  ],
  ...[
    '> quote\n',
    '> # heading in quote\n',
    '>\n',
    '> - item in quote\n',
    '> ```\n',
    '>> deep\n',
    '- > quote\n',
  ],
  ...[
    '```\n',
    '````\n',
    '``` js\n',
    '```not`\n',
    '~~~\n',
    '~~~ ~~~\n',
    ' ```\n',
    '   ~~~\n',
    '    ```\n',
    '```  \n',
  ],
  ...[
    '<!--',
    '<!-- note -->\n',
    '-->\n',
    '--> after\n',
    ' <!-- in\n',
    '<!-->',
    '<!--->\n',
    '<!-- plumbline-ignore wrong-gap -->',
  ],
  ...[
    '<div>\n',
    '</div>\n',
    '<b>text</b>\n',
    '<pre>\n',
    '</pre>\n',
    '<script>\n',
    '</script>',
    '<style>',
    '<?php\n',
    '?>\n',
  ],
  ...['<!X ', '<![CDATA[\n', ']]>\n', ']]]>', '<a id="x"></a>\n', '<x-y>\n', '  <div>\n'],
  ...['---\nowner: Ana\n---\n', '---\n# comment\n', '\n---\n', '---\n\n', 'a: b\n'],
  ...[
    '[plan]: /plan\n',
    '[plan]',
    '[text][plan]',
    '[plan][]',
    '![plan]',
    '[Other]: <b> "title"\n',
    '[other]',
    '> [quoted]: /q\n',
  ],
  ...[
    '[quoted]',
    '- [in list]: /l\n',
    '[in list]',
    '[broken\nlabel]: /x\n',
    '[broken label]',
    '> [lazy\nlabel]: /x\n',
    '[lazy label]',
  ],
  ...[
    '[^1]: a footnote\n',
    '[^1]',
    '![^1]',
    '[^1]:',
    '    still the footnote\n',
    '[^a b]: no\n',
    '[^Big]: text\n\n    # inside\n',
    '[^big]',
  ],
  ...[
    '[',
    ']',
    '(/u)',
    '[plan]: ',
    '/target\n',
    '"title\n',
    '"\n',
    '[`plan`]',
    '[*plan*][other]',
    '[a [plan] b](u)',
  ],
  ...[
    '| a | b |\n',
    '| - | - |\n',
    '| 1 | 2 |\n',
    '|---|\n',
    'a | b\n',
    '- | -\n',
    '| [plan] | `x\\|y` |\n',
    '|\n',
    '| a |\n|--|\n',
  ],
  ...[
    '*em*',
    '**strong**',
    '_',
    '~~gone~~',
    '`code`',
    '``',
    '\\',
    '&amp;',
    '&#0;',
    'https://a.example/x',
    'a@b.example',
    'www.a.example',
  ],
]

export const markdown: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...atoms), { maxLength: 30 })
  .map((pieces) => pieces.join(''))

/** Replaces what lies between two places, given as parts of the length, by some pieces. */
export interface Edit {
  readonly at: number
  readonly cut: number
  readonly pieces: readonly string[]
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(6), fc.nat(120)),
  pieces: fc.array(fc.oneof(fc.constantFrom(...atoms), fc.constantFrom('x', '#', '`', '-', '\n', '[', ' ')), {
    maxLength: 2,
  }),
})

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(edit, { minLength: 1, maxLength: 12 })

export function edited(text: string, { at, cut, pieces }: Edit): string {
  const start = Math.round(at * text.length)
  return text.slice(0, start) + pieces.join('') + text.slice(start + cut)
}
