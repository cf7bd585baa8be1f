import { describe, expect, it } from 'vitest';
import { EMBEDDED_MODEL, recipeOf } from '../../index/models.js';

describe('recipeOf', () => {
  it.each([
    EMBEDDED_MODEL,
    'Xenova/multilingual-e5-small',
    'models/multilingual-e5-base',
    'C:\\models\\Multilingual-E5-Large\\',
    '/srv/multilingual-e5-large-onnx/',
  ])('gives %s the prefixes of E5', (model) => {
    expect(recipeOf(model)).toMatchObject({
      known: true,
      queryPrefix: 'query: ',
      passagePrefix: 'passage: ',
      pooling: 'mean',
    });
  });

  it('gives bge-m3 no prefixes and the first token', () => {
    expect(recipeOf('Xenova/bge-m3')).toMatchObject({ known: true, queryPrefix: '', pooling: 'cls' });
  });

  it('gives an unknown model no prefixes and the mean, and says so', () => {
    expect(recipeOf('someone/something')).toMatchObject({
      known: false,
      queryPrefix: '',
      passagePrefix: '',
      pooling: 'mean',
    });
  });
});
