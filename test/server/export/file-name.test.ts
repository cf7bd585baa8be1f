import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNameOf } from '../../../server/export/file-name.js';

it.each([
  ['When does it close?', 'When does it close.md'],
  ['../../etc/passwd', 'etc passwd.md'],
  ['..\\C:\\x|y', 'C x y.md'],
  ['.hidden', 'hidden.md'],
  ['CON', '_CON.md'],
  ['lpt1.old', '_lpt1.old.md'],
  ['\u202egnp.exe', 'gnp.exe.md'],
  ['第一条\r\n第二条', '第一条 第二条.md'],
  ['???', 'pincite.md'],
  ['end. . ', 'end.md'],
])('%j is kept as %j', (title, name) => {
  expect(fileNameOf(title, 'md')).toBe(name);
});

it('is a name of one file on every system, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = fileNameOf(title, 'docx');
      expect(name).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*.\s][^\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]*\.docx$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(256);
      expect(name).not.toMatch(/[\s.]\.docx$/);
    }),
  );
});
