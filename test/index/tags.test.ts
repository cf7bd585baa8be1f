import { describe, expect, it } from 'vitest';
import { gapOf } from '../../index/tags.js';

describe('notation between words stands for', () => {
  it.each(['**', '<b>', '</em><i>', '<!-- <p> -->', '<!-- <p>', '<pa>', '<brx>', '](a<b)', ''])(
    'nothing: %s',
    (notation) => {
      expect(gapOf(notation)).toBe('');
    },
  );

  it.each(['<br>', '<BR />', '<br/>**', '</td><td>', '<th scope="col">', '<!-- x --><br>'])(
    'a blank: %s',
    (notation) => {
      expect(gapOf(notation)).toBe(' ');
    },
  );

  it.each(['</p>', '<P class="x">', '<br><p>', '</td></tr><tr><td>', '</li>', '<h2>', '<hr>'])(
    'a line end: %s',
    (notation) => {
      expect(gapOf(notation)).toBe('\n');
    },
  );
});
