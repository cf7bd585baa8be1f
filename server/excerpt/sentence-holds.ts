/** What a sentence holds that could answer a question of its kind: figures, dates, sums, people, places, causes, ways. */
import { fold } from '../../index/fold.js';
import { measuresOf } from '../question/counted.js';
import { countriesIn } from '../question/country-names.js';
import { type Phrases, phrasePattern } from '../question/phrases.js';
import type { Wanted } from '../question/question-type.js';

/** Chinese numerals, of which 一 alone is mostly an article. */
const HAN_NUMBER =
  '(?:[二两三四五六七八九十百千万亿零〇半数][一二两三四五六七八九十百千万亿零〇]*|一[一二三四五六七八九十百千万亿]+)';
const MEASURE = '[个名位条次份种项年月日天岁米人公里克吨元倍度集部篇场座架枚艘颗家款层级句口张处国多余]';

const NUMBER_WORDS: Phrases = {
  zh: `\\p{Nd}[\\p{Nd}.,:]*|${HAN_NUMBER}(?:${MEASURE}|分之)|第[一二三四五六七八九十百]+`,
  en: 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds?|thousands?|millions?|billions?|dozens?|half|twice|thirds?|quarters?',
  fr: 'deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|cents?|mille|millions?|milliards?|moitie|tiers',
  es: 'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|cien|cientos?|mil|millon|millones|mitad|tercio',
  ru: 'два|две|двух|три|трех|четыр*|пят[ьи]|шест[ьи]|сем[ьи]|восем*|девят[ьи]|десят[ьи]|сто|тысяч*|миллион*|миллиард*|половин*',
  ar: 'اثنان|اثنين|ثلاث|ثلاثة|اربع|اربعة|خمس|خمسة|ست|ستة|سبع|سبعة|ثمان*|تسع|تسعة|عشر|عشرة|مائة|مئة|الف|الاف|مليون|مليار|نصف|ثلث',
};
const SUMS: Phrases = {
  zh: `\\p{Nd}[\\p{Nd}., ]*[多余万亿千百 ]*(?:[元块]|[美欧日港]元)|${HAN_NUMBER}[多余]?[元块]|免费|[$€£¥]\\s?\\p{Nd}[\\p{Nd}.,]*|\\p{Nd}\\s?[$€£]`,
  en: 'dollars?|euros?|pounds?|usd|free of charge',
  fr: 'francs?|gratuit*',
  es: 'dolar|dolares|gratis',
  ru: 'долл*|руб*|евро|бесплатн*',
  ar: 'دولار*|يورو|مجان*',
};
const TIMES: Phrases = {
  zh: `(?<!\\p{Nd})(?:1\\p{Nd}|20)\\p{Nd}\\p{Nd}(?!\\p{Nd})|\\p{Nd}+\\s?(?:年|月|日|号|点|世纪|小时|分钟|秒|天|周|星期|个月)|\\p{Nd}{1,2}:\\p{Nd}{2}|[一二三四五六七八九十〇零]+(?:年|月|日|世纪|天|个?小时|个?月|个?星期|周)|半[年天月个]|[今明去前次同当][年天]|[上下本]个?[月周]|[年月][初中底末]|[春夏秋冬][天季]|年代|[一-龥]朝|时期`,
  en: 'january|february|march|april|may|june|july|august|september|october|november|december|(?:yester|to|mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter|centur*|years?|months?|weeks?|days?|hours?|noon|midnight',
  fr: 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|siecles?|ans?|annees?|mois|semaines?|jours?|heures?',
  es: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|siglos?|anos?|mes|meses|semanas?|dias?|horas?',
  ru: 'январ*|феврал*|март[ае]?|апрел*|ма[ияе]|июн*|июл*|август*|сентябр*|октябр*|ноябр*|декабр*|век[ае]?|год[ау]?|лет|месяц*|недел*|дн(?:я|еи)|час(?:а|ов)?',
  ar: 'يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين|عام|عاما|سنة|سنوات|شهر|اشهر|يوم|ايام|ساعة|ساعات|القرن',
};
const PLACES: Phrases = {
  zh: '[省市县区镇乡村州岛路街国洲湾港山河湖海](?!\\p{L})|位于|坐落|地处|境内|[东西南北中]部',
  en: 'located|situated|situe*|ubicad*|situad*|near|north|south|east|west|northern|southern|eastern|western|capital|city|province|region',
  fr: 'situe*|nord|sud|est|ouest|ville|capitale|region|pres de',
  es: 'ubicad*|situad*|norte|sur|este|oeste|ciudad|capital|region|cerca de',
  ru: 'расположен*|находит*|север*|юг*|южн*|восто*|запад*|город*|столиц*|регион*',
  ar: 'تقع|يقع|شمال|جنوب|شرق|غرب|مدينة|عاصمة|منطقة',
};
const SURNAME =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]';
const PEOPLE: Phrases = {
  zh: `[一-龥]·[一-龥]|(?<![一-龥])${SURNAME}[一-龥]{1,2}(?![一-龥])|(?<=[由为是叫和与])${SURNAME}[一-龥]{1,2}|饰|先生|女士|博士|教授|主席|总统|总理|首相|部长|大使|将军|院长|校长|导演|作家|国王|皇帝`,
  en: 'mr|mrs|ms|dr|sir|lord|president|minister|ambassador|secretary|director|king|queen|general',
  fr: 'mme?|monsieur|madame|ministre|president*|directeur|directrice|roi|reine|ambassad*',
  es: 'sra?|senora?|presidente|presidenta|ministr[oa]|rey|reina|embajador*|director*',
  ru: 'г-н|г-жа|президент*|министр*|посол|посл[ау]|директор*|корол*',
  ar: 'السيد|السيدة|الرئيس|رئيس|وزير|الوزير|سفير|السفير|الدكتور|الملك|مدير',
};
const CAUSES: Phrases = {
  zh: '因[为此而]|由于|所以|原因|导致|造成|致使|为了|引起|[缘源]于|以致|在于|使得',
  en: 'because|due to|since|owing to|results? (?:of|from|in)|caused?|causes|therefore|so that|in order to|reasons?',
  fr: 'parce que?|par suite|en raison|grace a|a cause|afin de?|car|puisque|du fait',
  es: 'porque|debido a|a causa|por lo que|ya que|para que|dado que',
  ru: 'потому|так как|поскольку|из-за|благодаря|вследствие|в результате|чтобы|поэтому|в связи с',
  ar: 'لان|بسبب|نتيجة|لذلك|من اجل|نظرا|حيث ان',
};
const WAYS: Phrases = {
  zh: '首先|然后|其次|最后|第[一二三]步|步骤|方法|通过|点击|采取|利用|(?:^|[^\\p{L}\\p{Nd}])\\p{Nd}[.、)]',
  en: 'first|then|finally|through|steps?|using|by',
  fr: "d'abord|ensuite|enfin|par|au moyen",
  es: 'primero|luego|despues|mediante|por medio',
  ru: 'сначала|затем|путем|с помощью|посредством',
  ar: 'اولا|ثم|عن طريق|من خلال|بواسطة',
};

const HOLDS: Readonly<Record<Wanted, RegExp>> = {
  figure: phrasePattern(NUMBER_WORDS),
  money: phrasePattern(SUMS),
  time: phrasePattern(TIMES),
  place: phrasePattern(PLACES),
  person: phrasePattern(PEOPLE),
  reason: phrasePattern(CAUSES),
  way: phrasePattern(WAYS),
};

/** A number in Chinese. 两国 are the two of whom all is said, and what follows 第 is one of a row. */
const COUNT =
  '(?<![第\\p{Nd}./])(?:\\p{Nd}[\\p{Nd}., ]*|(?!两国)[二两三四五六七八九十百千万][二两三四五六七八九十百千万亿零〇]*)[多余几]? ?[万亿]?[多余]? ?';

/**
 * Tells of a sentence whether it holds something that is wanted and does not stand in the question already. In Chinese a
 * number of things stands before their measure word: where the question says which, no other number counts.
 */
export function holderOf(question: string, wanted: ReadonlySet<Wanted>): (sentence: string) => boolean {
  const asked = fold(question);
  const measures = wanted.has('figure') ? measuresOf(question) : null;
  const counted = measures && new RegExp(`${COUNT}[${measures}]`, 'gu');
  const patternOf = (kind: Wanted, said: string) =>
    kind === 'figure' && counted && /\p{Script=Han}/u.test(said) ? counted : HOLDS[kind];
  const named = new Set(wanted.has('place') ? countriesIn(question).map(({ code }) => code) : []);
  const namesAnother = (sentence: string) => countriesIn(sentence).some(({ code }) => !named.has(code));
  return (sentence) => {
    const said = fold(sentence);
    return [...wanted].some(
      (kind) =>
        [...said.matchAll(patternOf(kind, said))].some(([words]) => !asked.includes(words)) ||
        (kind === 'place' && namesAnother(sentence)),
    );
  };
}
