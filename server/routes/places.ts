/** GET /api/places?link=…&lang=…: what became of the words that a permalink names. */
import { type Request, Router } from 'express';
import { PinciteError } from '../../index/errors.js';
import type { FoundPlace } from '../contract.js';
import type { Engine } from '../engine.js';
import { findPlace } from '../find-place.js';
import { parsePermalink } from '../permalink.js';

export function placeRoute(engine: Engine): Router {
  return Router().get('/places', (request, response) => {
    const cited = parsePermalink(textOf(request, 'link') ?? '');
    const lang = languageOf(request);
    const found: FoundPlace = findPlace(engine.index().documents, cited, lang);
    response.json(found);
  });
}

/** Of labels and references; null where each document's own is wanted. */
function languageOf(request: Request): string | null {
  const lang = textOf(request, 'lang');
  if (lang === null || /^[a-z]{2}$/.test(lang)) return lang;
  throw new PinciteError('invalid-input', `lang=${lang} is no ISO 639-1 code, such as "en"`);
}

/** Null where the address does not hold it. */
function textOf({ query }: Request, name: string): string | null {
  const value = query[name];
  if (value === undefined) return null;
  if (typeof value === 'string') return value;
  throw new PinciteError('invalid-input', `the address holds ${name} more than once: give it once`);
}
