import { describe, expect, it } from 'vitest';
import { relationOf } from '../../../index/structure/relation.js';
import { structureIn } from '../texts.js';

const BODY = 'The Conference met in Geneva and heard the delegations of its member States.';
const under = (...head: string[]) => structureIn([...head, BODY].join('\n\n'));
const ARTICLES = [1, 2, 3, 4, 5].flatMap((n) => [
  `Article ${n}`,
  `Each Party shall do thing ${n} each year.`,
]);

describe('the kind of a document', () => {
  it.each([
    ['verbatim record', ['CD/PV.1539', 'Final record']],
    ['verbatim record', ['A/79/PV.12', 'General Assembly']],
    ['verbatim record', ['Procès-verbal de la centième séance plénière']],
    ['resolution', ['A/RES/79/21', 'Resolution adopted by the General Assembly on 2 December 2024']],
    ['resolution', ['RESOLUTION 820 (1993)']],
    ['resolution', ['Résolution 820 (1993)']],
    ['resolution', ['Резолюция 820 (1993)']],
    ['resolution', ['القرار 820 (1993)']],
    ['resolution', ['第820（1993）号决议']],
    ['working paper', ['NPT/CONF.2020/WP.12', 'Nuclear testing']],
    ['working paper', ['CD/9999', '12 May 2004', 'Working paper submitted by the Group']],
    ['working paper', ['CD/9999', '2004年5月12日', '集团提交的工作文件']],
    ['working paper', ['CD/9999', '12 мая 2004 года', 'Рабочий документ, представленный Группой']],
    ['letter', ['CD/9999', '12 May 2004', 'Letter dated 3 May 2004 from the President']],
    ['letter', ['CD/9999', '12 mai 2004', 'Lettre datée du 3 mai 2004, adressée au Président']],
    ['letter', ['CD/9999', '2004年5月12日', '2004年5月3日主席给秘书长的信']],
    ['report', ['CD/9999', '12 May 2004', 'Report of the Working Group']],
    ['report', ['CD/9999', '12 May 2004', 'Report on outer space', 'Treaty on Outer Space', ...ARTICLES]],
    ['report', ['A/55/9999', '12 мая 2004 года', 'Доклад Рабочей группы']],
    ['report', ['A/55/9999', '12 أيار/مايو 2004', 'تقرير الفريق العامل']],
    ['statement', ['CD/9999', '12 May 2004', 'Statement by the representative of the Group']],
    ['statement', ['CD/9999', '12 de mayo de 2004', 'Declaración de la delegación']],
    ['treaty', ['Treaty on Outer Space', ...ARTICLES]],
    ['treaty', ['A/CONF.229/2017/9999', 'Treaty on Outer Space', ...ARTICLES]],
  ])('is %s where it says so: %j', (kind, head) => {
    expect(under(...head).kind).toBe(kind);
  });

  it.each([
    ['a note', ['A note on outer space']],
    ['a treaty without articles', ['Treaty on Outer Space']],
    ['articles that are no treaty', ['Declaration on Outer Space', ...ARTICLES]],
    ['a draft', ['Draft treaty on Outer Space', ...ARTICLES]],
    ['a mention of a resolution', ['CD/9999', 'Follow-up to resolution 820 (1993) and its reports']],
    ['a mention of a report', ['CD/9999', 'Comments on the report of the Working Group']],
  ])('is none for %s', (_, head) => {
    expect(under(...head).kind).toBeNull();
  });
});

describe('the session', () => {
  it.each([
    'Seventy-ninth session',
    'Eightieth Session',
    'Tenth special session',
    '2025 session',
    'Substantive session of 2025',
    'Soixante-dix-neuvième session',
    'Septuagésimo noveno período de sesiones',
    'Семьдесят девятая сессия',
    'الدورة التاسعة والسبعون',
    '第五十五届会议',
    '第七十九届会议',
    '2025年会议',
  ])('is the one that the masthead prints: %s', (session) => {
    expect(under('A/55/9999', session, 'Report of the Working Group').session).toBe(session);
    expect(under(`A/55/9999          ${session}*`, 'Report of the Working Group').session).toBe(session);
  });

  it.each([
    'The spring session',
    'The Conference held a special session',
    'Seventy-ninth year',
    'This session',
    '第五十五届会议的工作',
  ])('is none in %s', (line) => {
    expect(under('A/55/9999', line, 'Report of the Working Group').session).toBeNull();
  });
});

describe('the relation of symbols', () => {
  it.each([
    ['TPNW/MSP/2025/11/Rev.1', { base: 'TPNW/MSP/2025/11', kind: 'revision', number: '1' }],
    ['A/55/116/Add.2', { base: 'A/55/116', kind: 'addendum', number: '2' }],
    ['CD/9999/Corr.1', { base: 'CD/9999', kind: 'corrigendum', number: '1' }],
    ['A/C.1/55/L.3/Rev.1/Add.2', { base: 'A/C.1/55/L.3/Rev.1', kind: 'addendum', number: '2' }],
    ['CD/9999', null],
    ['CD/Rev.1/9999', null],
    [null, null],
  ])('of %s', (symbol, relation) => {
    expect(relationOf(symbol)).toEqual(relation);
  });

  it('is the document’s own', () => {
    expect(under('CD/9999/Rev.2', 'See CD/1111/Add.1').relation).toMatchObject({
      base: 'CD/9999',
      number: '2',
    });
  });
});
