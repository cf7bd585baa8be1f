/** What the known embedding models need to be told: prefixes, pooling, weights. */

export interface ModelRecipe {
  /** Put before a question. */
  queryPrefix: string;
  /** Put before a passage. */
  passagePrefix: string;
  /** mean or cls of the token states, or the model's own `sentence_embedding` output. */
  pooling: 'mean' | 'cls' | 'output';
  /** The precision of the weights, by transformers.js' name. Questions and passages share it. */
  dtype: 'q8' | 'fp32';
}

/** The model that ships in index/model/. */
export const EMBEDDED_MODEL = 'multilingual-e5-small-un6';

const E5: ModelRecipe = { queryPrefix: 'query: ', passagePrefix: 'passage: ', pooling: 'mean', dtype: 'q8' };
const PLAIN_CLS: ModelRecipe = { queryPrefix: '', passagePrefix: '', pooling: 'cls', dtype: 'q8' };

/** By the last part of the name, in lower case. */
const RECIPES: Readonly<Record<string, ModelRecipe>> = {
  [EMBEDDED_MODEL]: E5,
  'multilingual-e5-small': E5,
  'multilingual-e5-base': E5,
  'multilingual-e5-large': E5,
  'bge-m3': PLAIN_CLS,
  'gte-multilingual-base': PLAIN_CLS,
  'embeddinggemma-300m': {
    queryPrefix: 'task: search result | query: ',
    passagePrefix: 'title: none | text: ',
    pooling: 'output',
    dtype: 'q8',
  },
};

const UNKNOWN: ModelRecipe = { queryPrefix: '', passagePrefix: '', pooling: 'mean', dtype: 'q8' };

/** The recipe of a model by its name or folder; without prefixes and with mean pooling where it is not known. */
export function recipeOf(model: string): ModelRecipe & { known: boolean } {
  const name = model
    .replace(/[\\/]+$/, '')
    .split(/[\\/]/)
    .at(-1)!
    .toLowerCase();
  const recipe = RECIPES[name] ?? RECIPES[name.replace(/-onnx$/, '')];
  return recipe ? { ...recipe, known: true } : { ...UNKNOWN, known: false };
}
