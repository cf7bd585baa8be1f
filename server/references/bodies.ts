/**
 * The body in whose series a document is issued, by its symbol, under the name that the United Nations gives it in each
 * official language. Only series whose every document is issued to that one body; any other symbol names none.
 */
import type { IndexedDocument } from '../../index/types.js';

type Names = Readonly<Record<'en' | 'zh' | 'fr' | 'es' | 'ru' | 'ar', string>>;

const GENERAL_ASSEMBLY: Names = {
  en: 'United Nations General Assembly',
  zh: '联合国大会',
  fr: 'Assemblée générale des Nations Unies',
  es: 'Asamblea General de las Naciones Unidas',
  ru: 'Генеральная Ассамблея Организации Объединенных Наций',
  ar: 'الجمعية العامة للأمم المتحدة',
};
const SECURITY_COUNCIL: Names = {
  en: 'United Nations Security Council',
  zh: '联合国安全理事会',
  fr: 'Conseil de sécurité des Nations Unies',
  es: 'Consejo de Seguridad de las Naciones Unidas',
  ru: 'Совет Безопасности Организации Объединенных Наций',
  ar: 'مجلس الأمن التابع للأمم المتحدة',
};
const ECONOMIC_AND_SOCIAL_COUNCIL: Names = {
  en: 'United Nations Economic and Social Council',
  zh: '联合国经济及社会理事会',
  fr: 'Conseil économique et social des Nations Unies',
  es: 'Consejo Económico y Social de las Naciones Unidas',
  ru: 'Экономический и Социальный Совет Организации Объединенных Наций',
  ar: 'المجلس الاقتصادي والاجتماعي للأمم المتحدة',
};
const HUMAN_RIGHTS_COUNCIL: Names = {
  en: 'United Nations Human Rights Council',
  zh: '联合国人权理事会',
  fr: 'Conseil des droits de l’homme des Nations Unies',
  es: 'Consejo de Derechos Humanos de las Naciones Unidas',
  ru: 'Совет Организации Объединенных Наций по правам человека',
  ar: 'مجلس حقوق الإنسان التابع للأمم المتحدة',
};
const DISARMAMENT_COMMISSION: Names = {
  en: 'United Nations Disarmament Commission',
  zh: '联合国裁军审议委员会',
  fr: 'Commission du désarmement des Nations Unies',
  es: 'Comisión de Desarme de las Naciones Unidas',
  ru: 'Комиссия Организации Объединенных Наций по разоружению',
  ar: 'هيئة الأمم المتحدة لنزع السلاح',
};
const CONFERENCE_ON_DISARMAMENT: Names = {
  en: 'Conference on Disarmament',
  zh: '裁军谈判会议',
  fr: 'Conférence du désarmement',
  es: 'Conferencia de Desarme',
  ru: 'Конференция по разоружению',
  ar: 'مؤتمر نزع السلاح',
};
const NPT_REVIEW_CONFERENCE: Names = {
  en: 'Review Conference of the Parties to the Treaty on the Non-Proliferation of Nuclear Weapons',
  zh: '不扩散核武器条约缔约国审议大会',
  fr: 'Conférence des Parties chargée d’examiner le Traité sur la non-prolifération des armes nucléaires',
  es: 'Conferencia de las Partes encargada del examen del Tratado sobre la no proliferación de las armas nucleares',
  ru: 'Конференция участников Договора о нераспространении ядерного оружия по рассмотрению действия Договора',
  ar: 'مؤتمر الأطراف في معاهدة عدم انتشار الأسلحة النووية لاستعراض المعاهدة',
};
const TPNW_MEETING: Names = {
  en: 'Meeting of States Parties to the Treaty on the Prohibition of Nuclear Weapons',
  zh: '禁止核武器条约缔约国会议',
  fr: 'Réunion des États parties au Traité sur l’interdiction des armes nucléaires',
  es: 'Reunión de los Estados Partes en el Tratado sobre la Prohibición de las Armas Nucleares',
  ru: 'Совещание государств-участников Договора о запрещении ядерного оружия',
  ar: 'اجتماع الدول الأطراف في معاهدة حظر الأسلحة النووية',
};

/** Another organization's CD/19/R1 is no document of the Conference on Disarmament, whose symbols have no such part. */
const SERIES: readonly [RegExp, Names][] = [
  [/^A\/HRC\//, HUMAN_RIGHTS_COUNCIL],
  [/^A\/CN\.10\//, DISARMAMENT_COMMISSION],
  [/^A\/(?:RES\/|DEC\/|PV\.|INF\/|C\.[1-6]\/|(?:S|ES)-\d+\/|\d+\/)/, GENERAL_ASSEMBLY],
  [/^S\/(?:RES\/|PV\.|PRST\/|INF\/|\d+(?:\/|$))/, SECURITY_COUNCIL],
  [/^E\/(?:RES\/|\d+(?:\/|$))/, ECONOMIC_AND_SOCIAL_COUNCIL],
  [/^CD\/(?:PV\.\d+|WP\.\d+|INF\.\d+|\d+)(?:\/(?:Add|Amend|Corr|Rev)\..*)?$/, CONFERENCE_ON_DISARMAMENT],
  // Not of its preparatory committee, whose symbols go on with PC.
  [/^NPT\/CONF\.\d{4}\/(?!PC)/, NPT_REVIEW_CONFERENCE],
  [/^TPNW\/MSP\//, TPNW_MEETING],
];

/** Symbols of a document that two bodies have before them, such as A/79/722-S/2025/27. */
const DOUBLE = /-[A-Z]+\//;

/** @param lang Of the name; English where there is none in that language. @returns null where the symbol names no body. */
export function bodyOf(symbol: string | null, lang: string | null): string | null {
  if (!symbol || DOUBLE.test(symbol)) return null;
  const names = SERIES.find(([series]) => series.test(symbol))?.[1];
  return names ? (names[lang as keyof Names] ?? names.en) : null;
}

/**
 * The body that speaks in the document: its own resolution, record, or report, as the title says. What others wrote to
 * it (letters, papers, other reports) has no author here, for the symbol does not tell one.
 */
export function authorOf({ symbol, kind, title, lang }: IndexedDocument): string | null {
  const body = bodyOf(symbol, lang);
  if (kind === 'resolution' || kind === 'verbatim record') return body;
  return kind === 'report' && body && title?.includes(body) ? body : null;
}
