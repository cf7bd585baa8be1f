/** Verification of single texts: each of the ways in which quotations differ from what they quote. */
import { describe, expect, it } from 'vitest';
import type { Verification } from '../../../server/contract.js';
import { verify } from '../../../server/verify/verify.js';
import { documentOf } from '../../index/documents.js';
import { LAKE_DOCUMENTS } from '../../support/lake-documents.js';

const TREATY = `The States Parties to this Treaty,

Determined to act with a view to achieving effective progress towards general and complete disarmament, and recognizing that 1.5 per cent of 48,500 florins suffices,

Have agreed as follows:

1. Each Party undertakes, as soon as possible, not to carry out any test explosion. It shall refrain from causing such explosions. The Depositary shall be told of every exception within ninety days.

2. The "naïve café" clause applies at −5 degrees; the ﬁnal text is pre-approved[3] by the Parties. It covers 10² hectares.

* * *
`;
/** Wrapped, so that a hyphen at the end of a line may be the line's. */
const WRAPPED = `The Conference considers that the verification of a ban on these devices is adequa-
tely secured by the means that were described to it in the course of its sessions, and
that adequately equipped inspectors are to be sent wherever a Party has asked for them.
`;
/** Three sentences that begin alike. */
const FERRY = `The pier opens at dawn on every day but one. The warden counts the boats before noon. The ferry leaves for the islands at dusk.
`;
const ARABIC = 'يتعهد كل طرف بعدم إجراء أي تفجير تجريبي للأسلحة النووية في أي مكان يخضع لولايته.\n';
const RUSSIAN =
  'Каждое государство-участник обязуется не производить любой испытательный взрыв ядерного оружия.\n';
const SPANISH = '¿Qué ocurre si el año próximo no está de acuerdo la mayoría de los Estados?\n';
const CHINESE =
  '每一缔约国承诺不进行任何核武器试验爆炸或任何其他核爆炸，并承诺\n禁止和防止任何此种核爆炸。\n';

const documents = Object.entries({
  ...LAKE_DOCUMENTS,
  'treaty.txt': TREATY,
  'wrapped.txt': WRAPPED,
  'ferry.txt': FERRY,
  'ar.txt': ARABIC,
  'ru.txt': RUSSIAN,
  'es.txt': SPANISH,
  'zh.txt': CHINESE,
}).map(([source, text]) => documentOf(text, {}, source));
const found = (text: string) => verify({ documents, text });

/** The changes of the first fragment that are no `same`: −pasted, +source. */
function marked({ fragments }: Verification): string[] {
  const changes = fragments[0]?.changes.filter(({ kind }) => kind !== 'same') ?? [];
  return changes.map(({ kind, text }) => (kind === 'pasted' ? `−${text}` : `+${text}`));
}

describe('exact', () => {
  it.each([
    'Each Party undertakes, as soon as possible, not to carry out any test explosion.',
    'as soon as possible, not to carry',
    'adequa-\ntely secured',
    'The "naïve café" clause applies at −5 degrees; the ﬁnal text is pre-approved[3] by the Parties.',
    '“It shall refrain from causing such explosions.”',
    '«It shall refrain from causing such explosions»[12]',
    '「每一缔约国承诺不进行任何核武器试验爆炸」',
    '… shall refrain from causing such explosions …',
    'يتعهد كل طرف بعدم إجراء أي تفجير',
    'LAKE/DOC/7\npage 2\n\nfrom April',
  ])('%j', (text) => {
    const { verdict, fragments } = found(text);
    expect(verdict).toBe('exact');
    const [{ differences, changes, places, placeCount, start, end }] = fragments as [(typeof fragments)[0]];
    expect({ differences, placeCount }).toEqual({ differences: [], placeCount: 1 });
    expect(changes).toEqual([{ kind: 'same', text: text.slice(start, end) }]);
    const { text: source } = documents.find(({ id }) => id === places[0]!.documentId)!;
    expect(source.slice(places[0]!.parts[0]!.start, places[0]!.parts.at(-1)!.end)).toBe(
      text.slice(start, end),
    );
  });

  it('cites the words alone, on the page and in the paragraph where they are', () => {
    const [{ places }] = found('from April to September').fragments as [Verification['fragments'][0]];
    expect(places[0]).toMatchObject({
      label: 'LAKE/DOC/7, para. 2, p. 2',
      quote: 'from April to September',
      highlight: null,
    });
    expect(places[0]!.parts.map(({ text }) => text)).toEqual(['from April to September']);
  });
});

describe('variant', () => {
  it.each([
    ['wraps', 'a ban on these devices is adequately secured', []],
    ['wraps', 'a view to achieving\n  effective progress', []],
    ['wraps', 'closed to motor boats from April to September', []],
    ['wraps', '并承诺禁止和防止任何', []],
    ['wraps', 'It covers 10² hectares.\n* * *', []],
    ['wraps', 'un\u00addertakes, as soon\u00a0as possible', []],
    ['wraps', 'It shall re-\nfrain from causing such explosions.', ['−-\n']],
    ['punctuation', 'Each Party undertakes as soon as possible not to carry out any test', ['+,', '+,']],
    ['punctuation', '任何核武器试验爆炸或任何其他核爆炸,并承诺', ['−,', '+，']],
    ['punctuation', 'clause applies at -5 degrees; the ﬁnal text', ['−-', '+−']],
    ['punctuation', 'the ﬁnal text is pre-approved by the Parties', ['+[3]']],
    ['punctuation', 'It shall refrain from causing[7] such explosions.', ['−[7]']],
    ['punctuation', 'Each Party undertakes … as soon as possible', ['+,', '−… ']],
    ['punctuation', 'The States Parties to this Treaty.', ['−.', '+,']],
    ['punctuation', 'Каждое государство участник обязуется не производить', ['− ', '+-']],
    ['case', 'each party undertakes, as soon as possible', ['−e', '+E', '−p', '+P']],
    ['width', 'the final text is pre-approved[3] by', ['−fi', '+ﬁ']],
    ['width', 'The "nai\u0308ve cafe\u0301" clause applies', ['−i\u0308', '+ï', '−e\u0301', '+é']],
    ['width', 'Of this sum ٩,٥٠٠ florins pay', ['−٩', '+9', '−٥٠٠', '+500']],
    ['width', 'Ｅach Party undertakes, as soon as possible', ['−Ｅ', '+E']],
    ['width', 'يتعهد كـل طرف بعدم إجراء أيّ تفجير', ['−ـ', '−ّ']],
    ['width', 'ﻳتعهد كل طرف بعدم إجراء أي تفجير', ['−ﻳ', '+ي']],
    [
      'script',
      '每一締約國承諾不進行任何核武器試驗爆炸',
      ['−締約國', '+缔约国', '−諾', '+诺', '−進', '+进', '−試驗', '+试验'],
    ],
  ] as const)('%s: %j', (difference, text, changes) => {
    const verification = found(text);
    expect(verification.verdict).toBe('variant');
    expect(verification.fragments.map(({ differences }) => differences)).toEqual([[difference]]);
    expect(marked(verification)).toEqual(changes);
  });

  it('names all that occurs together', () => {
    const { verdict, fragments } = found('EACH PARTY undertakes as soon\nas possible');
    expect(verdict).toBe('variant');
    expect(fragments[0]!.differences.toSorted()).toEqual(['case', 'punctuation', 'wraps']);
  });
});

describe('nearest', () => {
  it.each([
    [
      'a figure',
      'within ninety days',
      'The Depositary shall be told of every exception within sixty days.',
      ['−sixty', '+ninety'],
    ],
    ['one digit', '', 'The budget of the sanctuary for 2003 amounts to 48,500 florins', ['−3', '+2']],
    ['a point of a figure', '', 'recognizing that 15 per cent of 48,500 florins suffices', ['+.']],
    ['a comma of a figure', '', 'recognizing that 1.5 per cent of 48.500 florins suffices', ['−.', '+,']],
    ['a power', '', 'by the Parties. It covers 102 hectares.', ['−2', '+²']],
    ['a sign', '', 'clause applies at 5 degrees; the ﬁnal text', ['+−']],
    ['a word more', '', 'It shall not refrain from causing such explosions.', ['−not ']],
    [
      'a word less',
      '',
      'Each Party undertakes, as soon as possible, to carry out any test explosion.',
      ['+not '],
    ],
    ['an accent', '', 'si el ano próximo no está de acuerdo la mayoría', ['−n', '+ñ']],
    [
      'the first word',
      '',
      'Every Party undertakes, as soon as possible, not to carry out',
      ['−Every', '+Each'],
    ],
    [
      'a paragraph number',
      '',
      '7. Each Party undertakes, as soon as possible, not to carry out',
      ['−7', '+1'],
    ],
    ['a Chinese character', '', '每一缔约国承诺不进行任何核武器实验爆炸', ['−实', '+试']],
    [
      'a Cyrillic word',
      '',
      'Каждое государство обязуется не производить любой испытательный взрыв',
      ['+-участник'],
    ],
    ['a letter for its like', '', 'Еach Party undertakes, as soon as possible', ['−Е', '+E']],
  ])('%s', (_, __, text, changes) => {
    const verification = found(text);
    expect(verification.verdict).toBe('nearest');
    expect(marked(verification)).toEqual(changes);
    const [{ changes: all, start, end }] = verification.fragments as [Verification['fragments'][0]];
    const pasted = all.filter(({ kind }) => kind !== 'source').map((change) => change.text);
    expect(pasted.join('')).toBe(text.slice(start, end));
  });

  it('takes brackets with another number for another number', () => {
    expect(found('the ﬁnal text is pre-approved[4] by the Parties').verdict).toBe('nearest');
  });
});

describe('stitched', () => {
  const pieces = ({ text, fragments }: Verification) =>
    fragments.map(({ start, end }) => text.slice(start, end));

  it('finds halves of two paragraphs', () => {
    const verification = found(
      'Each Party undertakes, as soon as possible, not to pay for the repair of the northern dyke.',
    );
    expect(verification.verdict).toBe('stitched');
    expect(pieces(verification)).toEqual([
      'Each Party undertakes, as soon as possible, not to',
      'pay for the repair of the northern dyke.',
    ]);
  });

  it('discovers a sentence that was left out', () => {
    const [first, last] = [
      'Each Party undertakes, as soon as possible, not to carry out any test explosion.',
      'The Depositary shall be told of every exception within ninety days.',
    ];
    const verification = found(`${first} ${last}`);
    expect(verification.verdict).toBe('stitched');
    expect(pieces(verification)).toEqual([first, last]);
  });

  it('leaves the first word to the sentence it belongs to', () => {
    const [first, , last] = FERRY.split(/(?<=\.)\s/);
    const verification = found(`${first} ${last}`);
    expect(verification.verdict).toBe('stitched');
    expect(pieces(verification)).toEqual([first, last]);
  });

  it('does not go on from the body into its footnotes', () => {
    const [before, note, after] = [
      'The Council met on the shore of the lake.',
      'Its earlier sessions were held in town.',
      'Nobody opposed the closing of the sluices.',
    ] as const;
    const text = `${before}\n\n${note}\n\n${after}\n`;
    const start = text.indexOf(note);
    const document = documentOf(text, { footnotes: [{ start, end: start + note.length }] });
    const noted = verify({ documents: [document], text: `${after} But ${note}` });
    expect(noted.verdict).toBe('stitched');
    expect(pieces(noted)).toEqual([after, note]);
    expect(verify({ documents: [document], text: `${before} ${after}` }).verdict).toBe('variant');
  });

  it('shows the pieces between ellipses', () => {
    const verification = found('“Each Party undertakes […] not to carry out any test … within ninety days.”');
    expect(verification.verdict).toBe('stitched');
    expect(pieces(verification)).toEqual([
      'Each Party undertakes',
      'not to carry out any test',
      'within ninety days.',
    ]);
    expect(verification.fragments.map(({ verdict }) => verdict)).toEqual(['exact', 'exact', 'exact']);
  });

  it('takes a long rest that stands nowhere for no change of words', () => {
    const sentence = 'Каждое государство-участник обязуется не производить любой испытательный взрыв';
    const rest = 'если только другая сторона письменно не заявит о своём несогласии с этим';
    expect(found(`${sentence} ${rest}`).verdict).toBe('stitched');
    expect(found(`${sentence} ${rest.slice(0, 22)}`).verdict).toBe('nearest');
  });

  it('tells a true sentence from one that was added', () => {
    const added = 'Nothing prevents a Party from doing so in secret whenever it likes to.';
    const verification = found(`It shall refrain from causing such explosions. ${added}`);
    expect(verification.verdict).toBe('stitched');
    expect(pieces(verification)).toEqual(['It shall refrain from causing such explosions.']);
  });
});

describe('absent', () => {
  it.each([
    'The quick brown fox jumps over the lazy dog, and nobody minds.',
    '月球上的兔子从未参加过谈判，也不打算参加。',
    'no war',
    'Nobody who lives by the sea believes that the heron sanctuary shall be of any use to those who never went there in all of their lives, or ever will.',
    'xq',
    '…',
    'a'.repeat(20_000),
  ])('%j', (text) => {
    expect(found(text)).toEqual({ text, verdict: 'absent', fragments: [] });
  });

  it('finds no short words across others', () => {
    expect(found('sunset').verdict).toBe('exact');
    expect(found('sun set').verdict).toBe('nearest');
    expect(found('ate closes').verdict).toBe('exact');
    expect(marked(found('ATE CLOSES'))).toContain('+gate');
  });
});

describe('reports that are nearly the same', () => {
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];
  const reports = [...months, 'October', 'November', 'December'].map((month, i) =>
    documentOf(
      `The Organisation continued its work in ${month} as before.\n\nIt received ${i + 31} declarations and closed ${i + 2} of them.\n`,
      {},
      `${month}.txt`,
    ),
  );

  it('counts all places and gives ten', () => {
    const { verdict, fragments } = verify({
      documents: reports,
      text: 'The Organisation continued its work in',
    });
    expect(verdict).toBe('exact');
    expect(fragments[0]).toMatchObject({ placeCount: 12 });
    expect(new Set(fragments[0]!.places.map(({ documentId }) => documentId)).size).toBe(10);
  });

  it('counts all places of the nearest words', () => {
    const text = 'It received declarations and closed none, as before.';
    const same = reports.map(({ title }, i) =>
      documentOf(`It received declarations, and closed some, as before. ${title}\n`, {}, `${i}.txt`),
    );
    const { verdict, fragments } = verify({ documents: same, text });
    expect(verdict).toBe('nearest');
    expect(fragments).toMatchObject([{ placeCount: 12, differences: ['punctuation'] }]);
    expect(fragments[0]!.places).toHaveLength(10);
  });

  it('compares with the place that is given first, though another holds more of the text', () => {
    const [one, two] = [
      'Clause 7. The Party shall withdraw in writing.',
      'The Party shall withdraw in writing – ３ copies.',
    ];
    const both = [documentOf(`${one} Clause 3 copies at once.\n`), documentOf(`${two}\n`, {}, 'b.txt')];
    const { fragments } = verify({ documents: both, text: `${one} 「…３ copies zero at once」` });
    for (const { changes, places } of fragments) {
      const source = changes.filter(({ kind }) => kind !== 'pasted').map(({ text }) => text);
      expect(places[0]!.quote).toContain(source.join('').trim());
    }
  });

  it('puts what differs least first', () => {
    const written = [
      'A PARTY, or more, shall tell.',
      'A Party or more shall\ntell.',
      'A PARTY or more shall tell',
    ];
    const same = written.map((text, i) => documentOf(`Yes.\n\n${text}\n`, {}, `${i}.txt`));
    const { fragments } = verify({ documents: same, text: 'A Party or more  shall tell' });
    const order = [1, 2, 0].map((i) => same[i]!.id);
    expect(fragments[0]!.places.map(({ documentId }) => documentId)).toEqual(order);
  });

  it('finds the one that is meant', () => {
    const verification = verify({
      documents: reports,
      text: 'The Organisation continued its work in May as before. It received 35 declarations and closed 7 of them.',
    });
    expect(verification.verdict).toBe('nearest');
    expect(verification.fragments[0]!.places.map(({ title }) => title)).toEqual([
      reports[4]!.title || 'May.txt',
    ]);
    expect(marked(verification)).toEqual(['−7', '+6']);
  });
});

it('drops a place that no longer matches its document, and tells so', () => {
  const document = documentOf('The ferry carries sixty passengers.\nIt leaves at noon.\n', {}, 'ferry.txt');
  const text = 'ferry carries sixty passengers. It leaves';
  expect(verify({ documents: [document], text }).verdict).toBe('variant');
  document.text = document.text.replace('sixty', 'fifty');
  const faults: string[] = [];
  const after = verify({ documents: [document], text, onFault: (fault) => faults.push(fault) });
  expect(after).toEqual({ text, verdict: 'absent', fragments: [] });
  expect(faults).toHaveLength(1);
});
