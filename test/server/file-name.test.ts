import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHidden } from '../../index/load.js';
import { numberedName, safeName } from '../../server/file-name.js';

describe('a safe name', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['CD 1634 (Rev.1) – 报告 №7.docx', 'CD 1634 (Rev.1) – 报告 №7.docx'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\me\\note.txt', 'note.txt'],
    ['/absolute.txt', 'absolute.txt'],
    ['..', 'document'],
    ['', 'document'],
    ['a/', 'document'],
    ['.hidden.txt', 'hidden.txt'],
    ['~$open.docx', 'open.docx'],
    ['. ~$.x.txt', 'x.txt'],
    ['two\nlines\t\0.txt', 'twolines.txt'],
    ['\u202etxt.exe\u202c.txt', 'txt.exe.txt'],
    ['cafe\u0301.txt', 'café.txt'],
    ['e\u200e\u0301.txt', 'é.txt'],
    ['what? "this": <a|b>*.txt', 'what_ _this__ _a_b__.txt'],
    ['CON.txt', '_CON.txt'],
    ['com1.tar.md', '_com1.tar.md'],
    ['lpt¹', '_lpt¹'],
    ['console.txt', 'console.txt'],
    ['name.txt. .', 'name.txt'],
  ])('of %j is %j', (told, name) => {
    expect(safeName(told)).toBe(name);
  });

  it('is cut where it is too long, between characters and before its ending', () => {
    expect(safeName(`${'裁'.repeat(90)}.pdf`)).toBe(`${'裁'.repeat(65)}.pdf`);
    const family = '👩‍👩‍👧';
    expect(safeName(`${family.repeat(12)}.txt`)).toBe(`${family.repeat(10)}.txt`);
  });

  const told = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          'a',
          '/',
          '\\',
          '..',
          '.',
          '~$',
          ' ',
          'con',
          'NUL',
          '\0',
          '\n',
          '裁',
          'é',
          '\u202e',
          '.txt',
          '(',
        ),
        { maxLength: 120 },
      )
      .map((pieces) => pieces.join('')),
  );

  it('is a bare, visible, short name whatever is told, and stays as it is', () => {
    fc.assert(
      fc.property(told, (name) => {
        const safe = safeName(name);
        expect(safe).not.toBe('');
        expect(basename(safe)).toBe(safe);
        expect(safe).not.toMatch(/[/\\\p{Cc}<>:"|?*\u202a-\u202e]|^\.|[. ]$|^(?:con|nul)(?:\.|$)/iu);
        expect(isHidden(safe)).toBe(false);
        expect(safe.normalize('NFC')).toBe(safe);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
        expect(safeName(safe)).toBe(safe);
      }),
      { numRuns: 500 },
    );
  });

  it('stays safe with a number', () => {
    fc.assert(
      fc.property(told, fc.integer({ min: 2, max: 999 }), (name, number) => {
        const numbered = numberedName(safeName(name), number);
        expect(numbered).toContain(`(${number})`);
        expect(Buffer.byteLength(numbered)).toBeLessThanOrEqual(200);
        expect(safeName(numbered)).toBe(numbered);
      }),
    );
    expect(numberedName('report.pdf', 2)).toBe('report (2).pdf');
    expect(numberedName('README', 3)).toBe('README (3)');
  });
});
