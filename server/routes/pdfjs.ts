/** What drawing the pages of PDFs may need besides its program: character maps, fonts, and a decoder of pictures. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { Router } from 'express';

const FOLDERS = ['cmaps', 'standard_fonts', 'wasm'];

/** Served from where the package lies: nothing is copied, and a browser asks for the few that a file needs. */
export function pdfAssets(): Router {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const router = Router();
  for (const name of FOLDERS) router.use(`/${name}`, express.static(join(root, name), { index: false }));
  return router;
}
