import { describe, expect, it } from 'vitest';
import { locatorOf } from '../../../index/locate.js';
import { documentOf } from '../documents.js';
import { structureIn, wordsAt } from '../texts.js';

const record = (...blocks: string[]) => ['CD/PV.9999', ...blocks].join('\n\n');
const speakersIn = (text: string) => structureIn(text).speeches.map(({ speaker }) => speaker);

describe('speakers of a verbatim record', () => {
  it.each([
    ['The President: The meeting may begin.', 'The President'],
    ['The PRESIDENT: The meeting may begin.', 'The PRESIDENT'],
    ['The President (spoke in Spanish): The meeting may begin.', 'The President'],
    ['Mr. Smith (Canada): We are glad.', 'Mr. Smith (Canada)'],
    ['Ms. van der Berg (Netherlands) (spoke in French): We are glad.', 'Ms. van der Berg (Netherlands)'],
    ['The Acting President: We go on.', 'The Acting President'],
    ['Le Président : La séance peut commencer.', 'Le Président'],
    ['Mme Dupont (France) (parle en anglais) : Nous sommes heureux.', 'Mme Dupont (France)'],
    ['El Presidente (habla en inglés): Empezamos.', 'El Presidente'],
    ['Sr. García (Chile): Estamos contentos.', 'Sr. García (Chile)'],
    ['Председатель (говорит по-английски): Начнём.', 'Председатель'],
    ['Г-н Иванов (Российская Федерация): Мы рады.', 'Г-н Иванов (Российская Федерация)'],
    ['主席（以英语发言）：我们开始。', '主席'],
    ['史密斯先生（加拿大）（以英语发言）：我们很高兴。', '史密斯先生（加拿大）'],
    ['李女士(中国)：我们很高兴。', '李女士(中国)'],
    ['الرئيس (تكلم بالإنكليزية): نبدأ.', 'الرئيس'],
    ['السيد سميث (كندا): نحن سعداء.', 'السيد سميث (كندا)'],
  ])('are read from %s', (line, speaker) => {
    expect(speakersIn(record(line, 'Mrs. Last (Peru): We are glad, too.'))).toEqual([
      speaker,
      'Mrs. Last (Peru)',
    ]);
  });

  it.each([
    'Mr. Smith said: “We are glad.” and sat down again without another word to anyone in the room',
    'He asked Mr. Smith (Canada): when?',
    'The following spoke: Canada.',
    'The President thanked the speakers. They had asked: when?',
    '我们说：很高兴。',
  ])('are none in %s', (line) => {
    const others = ['Mr. One (Chad): Yes.', 'Mr. Two (Peru): No.'];
    expect(speakersIn(record(others[0]!, line, others[1]!))).toEqual(['Mr. One (Chad)', 'Mr. Two (Peru)']);
  });

  it('speak in no other kind of document', () => {
    expect(structureIn('Report\n\nMr. One (Chad): Yes.\n\nMr. Two (Peru): No.').speeches).toEqual([]);
  });

  it('hold the floor until another does, or the record tells something itself', () => {
    const text = record(
      'The President: Who speaks?',
      'Then it goes on.',
      'Mr. One (Chad): I do.',
      'It was so decided.',
      'Nobody said this.',
    );
    expect(structureIn(text).speeches.map((span) => wordsAt(text, span))).toEqual([
      'The President: Who speaks?\n\nThen it goes on.',
      'Mr. One (Chad): I do.',
    ]);
  });

  it('are named by the locator of what they say, and no passage crosses from one to the next', () => {
    const document = documentOf(
      record(
        'The President: Who speaks here today?',
        'Mr. One (Chad): I do speak here.',
        'The meeting rose at noon.',
      ),
    );
    const at = (words: string) => document.sentences.findIndex(({ text }) => text.includes(words));
    expect(locatorOf(document, { from: at('I do'), to: at('I do') + 1 }).speaker).toBe('Mr. One (Chad)');
    expect(locatorOf(document, { from: at('Who'), to: at('I do') + 1 }).speaker).toBeNull();
    expect(locatorOf(document, { from: at('rose'), to: at('rose') + 1 }).speaker).toBeNull();
    expect(document.sentences[at('Who')]!.zone).not.toBe(document.sentences[at('I do')]!.zone);
  });
});

describe('the parts of a resolution', () => {
  const resolution = (organ: string, ...operative: string[]) =>
    ['RESOLUTION 9999 (2030)', organ, 'Recalling its earlier resolutions,', ...operative].join('\n\n');
  const OPERATIVE = ['1. Decides to meet;', '2. Decides to rise.'];

  it.each([
    'The Security Council,',
    'The General Assembly,',
    'Le Conseil de sécurité,',
    'El Consejo de Seguridad,',
    'Совет Безопасности,',
    'إن مجلس الأمن،',
    '安全理事会，',
  ])('begin with %s and the first numbered paragraph', (organ) => {
    const text = resolution(organ, ...OPERATIVE);
    expect(structureIn(text).clauses.map((span) => [span.part, wordsAt(text, span)])).toEqual([
      ['preambular', `${organ}\n\nRecalling its earlier resolutions,`],
      ['operative', OPERATIVE.join('\n\n')],
    ]);
  });

  it.each([
    ['without an organ', resolution('Thus it was said:', ...OPERATIVE)],
    ['without numbers', resolution('The Security Council,', 'Decides to meet.')],
    [
      'that begins in the middle',
      resolution('The Security Council,', '4. Decides;', '5. Decides;', '6. Decides.'),
    ],
    ['of another kind', ['Report', 'The Security Council,', 'Recalling much,', ...OPERATIVE].join('\n\n')],
  ])('are none in a text %s', (_, text) => {
    expect(structureIn(text).clauses).toEqual([]);
  });

  it('are named by the locator', () => {
    const document = documentOf(resolution('The Security Council,', ...OPERATIVE));
    const at = (words: string) => document.sentences.findIndex(({ text }) => text.includes(words));
    const partOf = (from: string, to = from) => locatorOf(document, { from: at(from), to: at(to) + 1 }).part;
    expect([partOf('Recalling'), partOf('Decides to meet'), partOf('Recalling', 'Decides to meet')]).toEqual([
      'preambular',
      'operative',
      null,
    ]);
  });
});
