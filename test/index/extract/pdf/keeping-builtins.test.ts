import { describe, expect, it } from 'vitest';
import { keepingBuiltins } from '../../../../index/extract/pdf/keeping-builtins.js';
import { openPdf } from '../../../../index/extract/pdf/pdf-file.js';
import { pageOf, pdfOf } from '../../../support/pdf.js';

const builtins = () => [Array.prototype.push, JSON.parse, JSON.stringify];

/** As a library for old browsers does when it is loaded. */
function replaceBuiltins(): void {
  const { push } = Array.prototype;
  const { parse, stringify } = JSON;
  Array.prototype.push = function (...items) {
    return push.apply(this, items);
  };
  JSON.parse = (text) => parse(text);
  JSON.stringify = (value: unknown) => stringify(value);
}

describe('keepingBuiltins', () => {
  it('gives what was loaded, and has the language as it was', async () => {
    const before = builtins();
    const loaded = await keepingBuiltins(async () => {
      replaceBuiltins();
      return 'a library';
    });
    expect(loaded).toBe('a library');
    expect(builtins()).toEqual(before);
    expect(Object.getOwnPropertyDescriptor(JSON, 'parse')!.enumerable).toBe(false);
  });

  it('has it so where the library does not load', async () => {
    const before = builtins();
    const failing = keepingBuiltins(async () => {
      replaceBuiltins();
      throw new Error('not there');
    });
    await expect(failing).rejects.toThrow('not there');
    expect(builtins()).toEqual(before);
  });
});

it('a PDF that was opened leaves the language as it is', async () => {
  const pdf = await openPdf(pdfOf([pageOf(['Words.'])]));
  expect(pdf.numPages).toBe(1);
  await pdf.destroy();
  // Functions of the language have no prototype; those that are written in it have.
  for (const builtin of builtins()) expect(Object.hasOwn(builtin, 'prototype'), builtin.name).toBe(false);
});
