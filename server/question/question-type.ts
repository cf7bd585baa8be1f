/** What kind of thing a question asks for, by the words that ask in six languages. */
import { fold } from '../../index/fold.js';
import { type Phrases, phrasePattern } from './phrases.js';

/** What answers who, when, how much, how many, where, why, how. */
export type Wanted = 'person' | 'time' | 'money' | 'figure' | 'place' | 'reason' | 'way';

/** A kind takes the words that it matches from those after it: "how many" asks for no way, "哪一年" for no other figure. */
const ASKING: readonly [Wanted, Phrases][] = [
  [
    'reason',
    {
      zh: '为什么|为何|为啥|何以|原因|缘故|怎么回事',
      en: 'why|reasons?|what (?:caused|causes|prompted)|cause of',
      fr: 'pourquoi|raisons?|quelle est la cause',
      es: 'por que|raz(?:on|ones)|motivos?|cual (?:es|fue) la causa',
      ru: 'почему|зачем|отчего|причин*',
      ar: 'لماذا|لم|سبب|اسباب',
    },
  ],
  [
    'money',
    {
      zh: '多少(?:钱|经费|资金|贷款|援助|拨款)|几块钱|多少[美欧日港]?元|价格|价钱|价位|费用|售价|收费|工资|薪水|奖金|预算|金额|贸易额',
      en: 'how much (?:money|funding)|how much (?:does|did|do|will|would) [^?]+(?:cost|pay|spend|earn|contribute)|costs?|prices?|salary|budget',
      fr: "combien d'argent|combien (?:coute|a coute|coutent)|couts?|prix|budget|montant",
      es: 'cuanto dinero|cuanto (?:cuesta|costo|costaron)|costos?|costes?|precios?|presupuesto|monto',
      ru: 'сколько (?:денег|стоит|стоил*)|стоимост*|цен[аыу]|бюджет*',
      ar: 'سعر|اسعار|تكلفه|تكلفة|ثمن|ميزانية',
    },
  ],
  [
    'time',
    {
      zh: '什么时[候间期]|何[时年月日]|哪[一几]?[年天日月]|哪个?(?:月|世纪|年代|时期|日期)|几[月号点时年天](?!级)|时间|日期|年份|多久|生日',
      en: 'when|(?:what|which) (?:years?|dates?|days?|months?|time|hours?|century|decade)|how (?:long|soon)',
      fr: "quand|quel(?:le)?s? (?:dates?|annees?|jours?|mois|siecle|epoque|heure)|combien (?:de temps|d'annees|de jours)",
      es: 'cuando|(?:que|cual es la|cual fue la) (?:anos?|fechas?|dias?|mes|siglo|epoca|hora)|cuanto tiempo|cuantos (?:anos|dias)',
      ru: 'когда|как(?:ом|ого|ой|ие) (?:году|года|годы|месяц*|век*|числа|день)|как (?:долго|скоро)|сколько времени',
      ar: 'متى|(?:اي|ما) (?:عام|سنة|يوم|شهر|تاريخ|قرن|وقت|هو تاريخ)|كم (?:سنة|عاما|يوما)',
    },
  ],
  [
    'figure',
    {
      zh: '多[少高长大重远宽深快]|(?<!哪)几(?![乎何率])|百分之几|比例|数量|人口|电话|号码|限额|额度|[高长宽深厚]度|面积|速度|温度|度数|岁数|年龄|尺寸|身高|体重|寿命|[销产]量|票房|排名|名次|[人次总]数|[税利汇比概几]率|范围',
      en: 'how (?:many|much|far|tall|high|old|large|big|deep|often|wide|fast|heavy)|(?:what|which) (?:percent|percentage|number|proportion|share|fraction|rate|size|height|score|distance|amount)|number of',
      fr: 'combien|quel(?:le)? (?:pourcentage|proportion|nombre|part|age|taille|hauteur|distance|score)|nombre de',
      es: 'cuant[oa]s?|(?:que|cual (?:es|era|fue) (?:el|la)) (?:porcentaje|numero|proporcion|cantidad|edad|altura|tamano|puntuacion)',
      ru: 'сколько|скольк*|как(?:ои|ое|ая|ова|ов|ово|ому|им) (?:процент*|количеств*|числ*|дол[яи]|размер*|рост|возраст|высота|расстояние|численность)',
      ar: 'كم|(?:ما|ما هو|ما هي) (?:عدد|نسبة|حجم|ارتفاع|عمر|مساحة)|عدد',
    },
  ],
  [
    'place',
    {
      zh: '哪[里儿座国]|在哪|何[处地]|什么地[方点]|哪[个些](?:地方|国家|城市|地区|省|州|县|区|大陆|洲|岛)|地址|地点|位[置于]',
      en: 'where|(?:what|which) (?:country|countries|city|cities|places?|states?|region|town|continent|river|island)',
      fr: "(?:^|d'|par |jusqu')ou|ou (?:se|est|sont|etait|ont|a|fut|vit|trouve-t-on)|quel(?:le)?s? (?:pays|villes?|endroit|region|lieu|continent)",
      es: 'a?donde|(?:que|cual(?:es)?) (?:pais|paises|ciudad|ciudades|lugar|estados?|region|continente)',
      ru: 'где|куда|откуда|как(?:ая|ои|ом|ие|их) (?:стран*|город*|регион*|место|месте|штат*)',
      ar: 'اين|اي (?:بلد|دولة|مدينة|مكان|منطقة|قارة)',
    },
  ],
  [
    'person',
    {
      zh: '谁|哪几?位|何人|什么人|哪[个些]人|扮演者|饰演者|作者|导演|创始人|发明者',
      en: 'who|whom|whose',
      fr: 'qui',
      es: 'quien|quienes',
      ru: 'кто|кого|кому|кем|чеи|чья',
      ar: 'من (?:هو|هي|هم|الذي|قام|كان|قاد|كتب|اسس|اخترع|فاز|وقع|يمثل)|من هم',
    },
  ],
  [
    'way',
    {
      zh: '怎[么样]|如何|方法|步骤|办法|怎',
      en: 'how|steps',
      fr: 'comment',
      es: 'como|de que (?:manera|forma)',
      ru: 'каким (?:образом|способом)|(?:^|, )как',
      ar: 'كيف',
    },
  ],
];
const PATTERNS = ASKING.map(([kind, phrases]) => [kind, phrasePattern(phrases)] as const);

/** The kinds of things that could answer, several for "when and where"; none where the words of the question do not say. */
export function wantedBy(question: string): Set<Wanted> {
  let left = fold(question).replace(/^[^\p{L}\p{N}]+/u, '');
  const wanted = new Set<Wanted>();
  for (const [kind, pattern] of PATTERNS) {
    const rest = left.replace(pattern, ' ');
    if (rest !== left) wanted.add(kind);
    left = rest;
  }
  return wanted;
}
