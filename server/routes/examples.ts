/** GET /api/examples?lang=en: questions about the corpus in use, in a language of the page. */
import { Router } from 'express';
import { PinciteError } from '../../index/errors.js';
import type { Examples } from '../contract.js';
import type { Engine } from '../engine.js';
import { exampleQuestions } from '../examples.js';

/** Made when they are first asked for, and kept until the index is another. */
export function examplesRoute(engine: Engine): Router {
  let of = '';
  const made = new Map<string, Promise<string[]>>();
  const make = (lang: string) => {
    const index = engine.index();
    if (of !== index.manifest.indexId) made.clear();
    of = index.manifest.indexId;
    const questions = made.get(lang) ?? exampleQuestions(index, engine.assistant(), lang);
    made.set(lang, questions);
    // What failed is made anew; where the index has changed meanwhile, it is no longer there.
    questions.catch(() => made.get(lang) === questions && made.delete(lang));
    return questions;
  };
  return Router().get('/examples', async (request, response) => {
    const examples: Examples = { questions: await make(languageIn(request.query.lang)) };
    response.json(examples);
  });
}

function languageIn(lang: unknown = 'en'): string {
  if (typeof lang === 'string' && /^[a-z]{2}$/.test(lang)) return lang;
  throw new PinciteError('invalid-input', `lang is ${JSON.stringify(lang)}: it must be a code such as "en"`);
}
