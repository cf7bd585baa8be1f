/** What a question after a number counts, as the Chinese measure words that a number of such things stands before. */
import { fold } from '../../index/fold.js';
import { type Phrases, phrasePattern } from './phrases.js';

/** What a number is asked for by. What is counted comes next; English and Chinese name it last, as in "missile submarines". */
const ASKS_NUMBER = [
  { pattern: phrasePattern({ zh: '多少|(?<!哪)几', en: 'how many|number of' }), namesLast: true },
  {
    pattern: phrasePattern({
      fr: 'combien|nombre',
      es: 'cuant[oa]s|numero de',
      ru: 'сколько|числ[оа]|количеств[оа]',
      ar: 'كم|عدد',
    }),
    namesLast: false,
  },
];
/** Within so many words, or Chinese characters. */
const NEXT = /^(?:[\s\p{Pd}'’]*(?:[\u3400-\u9fff]{1,8}|[^\s\p{P}]+)){0,4}/u;

/** Things that are counted, with the measure words for them. Russian and Chinese words stand for any with that stem. */
const COUNTED: readonly (readonly [measures: string, things: Phrases])[] = [
  [
    '人名位员口',
    {
      zh: '人|士兵|官兵|兵力|部队|专家|观察员',
      en: 'people|persons|men|women|children|soldiers|troops|experts|observers|peacekeepers|inspectors|victims|casualties|deaths|killed|died|injured|wounded',
      fr: 'personnes|hommes|femmes|enfants|soldats|experts|observateurs|inspecteurs|victimes|morts|blesses',
      es: 'personas|hombres|mujeres|ninos|soldados|expertos|observadores|inspectores|victimas|muertos|heridos|murieron',
      ru: 'человек|людеи|солдат*|эксперт*|наблюдател*|инспектор*|миротворц*|погибш*|погибл*|убит*|ранен*|жертв*',
      ar: '(?:ال)?(?:شخص|شخصا|اشخاص|رجل|رجال|امراة|نساء|جندي|جنديا|جنود|خبير|خبيرا|خبراء|مراقب|مراقبا|مراقبين|قتيل|قتيلا|قتلى|ضحايا|جريح|جرحى)',
    },
  ],
  [
    '吨',
    { en: 'tonnes?|tons?', fr: 'tonnes?', es: 'toneladas?', ru: 'тонн*', ar: '(?:ال)?(?:طن|طنا|اطنان)' },
  ],
  [
    '枚颗件个',
    {
      zh: '导弹|弹头|地雷|炸弹',
      en: 'missiles?|warheads?|rockets?|bombs?|mines?|landmines?|interceptors?',
      fr: 'missiles?|ogives?|tetes|fusees?|bombes?|mines?|intercepteurs?',
      es: 'misil(?:es)?|ojivas?|cohetes?|bombas?|minas?|interceptor(?:es)?',
      ru: 'ракет*|боеголов*|боезаряд*|бомб|бомбы|мин|мины|перехватчик*',
      ar: '(?:ال)?(?:صاروخ|صاروخا|صواريخ|قذيفة|قذائف|راس|راسا|رؤوس|قنبلة|قنابل|لغم|لغما|الغام)',
    },
  ],
  [
    '架',
    {
      zh: '飞机|战斗机|轰炸机|直升机|无人机',
      en: 'aircraft|planes?|bombers?|fighters?|helicopters?|drones?',
      fr: 'avions?|aeronefs?|bombardiers?|chasseurs?|helicopteres?|drones?',
      es: 'avion(?:es)?|aeronaves?|bombarderos?|cazas?|helicopteros?|drones',
      ru: 'самолет*|бомбардировщик*|истребител*|вертолет*|беспилотник*',
      ar: '(?:ال)?(?:طائرة|طائرات|قاذفة|قاذفات|مقاتلة|مقاتلات|مروحية|مروحيات)',
    },
  ],
  [
    '艘条',
    {
      zh: '潜艇|潜水艇|军舰|船',
      en: 'ships?|vessels?|boats?|submarines?',
      fr: 'navires?|vaisseaux|bateaux?|sous-marins?',
      es: 'buques?|barcos?|navios?|submarinos?',
      ru: 'корабл*|судов|подводн*',
      ar: '(?:ال)?(?:سفينة|سفن|غواصة|غواصات)',
    },
  ],
  [
    '票',
    {
      en: 'votes?|voted',
      fr: 'voix|votes?',
      es: 'votos?|votaron',
      ru: 'голос*',
      ar: '(?:ال)?(?:صوت|صوتا|اصوات|صوتت)',
    },
  ],
  [
    '国个',
    {
      zh: '国',
      en: 'countries|states|nations|parties|members',
      fr: 'pays|etats|parties|membres',
      es: 'paises|estados|partes|miembros',
      ru: 'стран|страны|государств*|участник*',
      ar: '(?:ال)?(?:دولة|دول|بلد|بلدا|بلدان|طرف|طرفا|اطراف|عضو|عضوا|اعضاء)',
    },
  ],
];
const THINGS = COUNTED.map(([measures, things]) => [measures, phrasePattern(things)] as const);
/** What a Chinese question counts with; measure words of the same things stand in for each other. */
const MEASURED = /^多?([人名位员口吨枚颗件架艘条票国项届次座所家份])/u;
const ALIKE = [...COUNTED.map(([measures]) => measures), '项条个', '座个', '所个', '家个', '份个'];

/** Null where the question does not ask for a number, or such things may be counted with any word. */
export function measuresOf(question: string): string | null {
  const folded = fold(question);
  for (const { pattern, namesLast } of ASKS_NUMBER) {
    for (const { 0: words, index } of folded.matchAll(pattern)) {
      const after = folded.slice(index + words.length);
      const [, measured] = MEASURED.exec(after) ?? [];
      if (measured) return ALIKE.find((measures) => measures.includes(measured)) ?? measured;
      const counted = thingsIn(NEXT.exec(after)![0]).at(namesLast ? -1 : 0);
      if (counted) return counted;
    }
  }
  return null;
}

/** The measure words of the things that are named, in the order of their names. */
function thingsIn(words: string): string[] {
  const found = THINGS.flatMap(([measures, pattern]) =>
    [...words.matchAll(pattern)].map(({ index }) => ({ measures, index })),
  );
  return found.sort((a, b) => a.index - b.index).map(({ measures }) => measures);
}
