/** Optical character recognition of scanned pages, by tesseract and poppler's pdftoppm where the machine has them. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PinciteError } from '../errors.js';
import { recognizedText } from './ocr-text.js';

export interface RecognizedPage {
  /** Position in the file, from 1. */
  number: number;
  /** Empty where nothing was recognized with enough certainty. */
  text: string;
  /** Mean certainty of the words, 0 to 100. */
  confidence: number;
}

/** What tesseract is made for. */
const DOTS_PER_INCH = 300;
/** A step of one page may take as long; a picture of noise can take minutes. */
const STEP_SECONDS = 90;
/** Below, what is recognized is noise: a drawing, a photograph, a stain. */
const LEAST_CONFIDENCE = 45;
/** Languages read for each script that tesseract tells apart. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  Latin: ['eng', 'fra', 'spa'],
  Cyrillic: ['rus'],
  Arabic: ['ara'],
  Han: ['chi_sim', 'chi_tra'],
  Japanese: ['jpn', 'chi_sim'],
};

const run = promisify(execFile);

/**
 * Reads pages of a PDF from their pictures.
 *
 * @param numbers Positions in the file, from 1.
 * @param onStep Called after each step, none of which takes longer than 90 seconds.
 * @throws PinciteError `busy` where the programs are not installed, which says nothing of the file.
 */
export async function recognizePages(
  content: Uint8Array,
  numbers: readonly number[],
  onStep: () => void = () => {},
): Promise<RecognizedPage[]> {
  const installed = await installedLanguages();
  const folder = await mkdtemp(join(tmpdir(), 'pincite-ocr-'));
  try {
    await writeFile(join(folder, 'file.pdf'), content);
    const pages: RecognizedPage[] = [];
    let script: string | null = null;
    for (const number of numbers) {
      const picture = await render(folder, number);
      onStep();
      script = (await scriptOf(picture)) ?? script;
      onStep();
      pages.push({ number, ...(await recognize(picture, languagesFor(script, installed))) });
      await rm(picture, { force: true });
      onStep();
    }
    return pages;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function installedLanguages(): Promise<string[]> {
  const { stdout } = await run('tesseract', ['--list-langs']).catch((cause: unknown) => {
    throw notInstalled('tesseract', 'tesseract-ocr', cause);
  });
  return stdout.split('\n').slice(1).filter(Boolean);
}

function notInstalled(program: string, debianPackage: string, cause: unknown): PinciteError {
  const message = `OCR=1 needs the program ${program}, which cannot be run: install it (Debian: ${debianPackage})`;
  return new PinciteError('busy', message, { cause });
}

/** Path of the page's picture. */
async function render(folder: string, number: number): Promise<string> {
  const path = join(folder, `page-${number}`);
  const page = ['-f', String(number), '-l', String(number)];
  const form = ['-r', String(DOTS_PER_INCH), '-gray', '-png', '-singlefile'];
  await run('pdftoppm', [...page, ...form, join(folder, 'file.pdf'), path], {
    timeout: STEP_SECONDS * 1000,
  }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw notInstalled('pdftoppm', 'poppler-utils', cause);
  });
  return `${path}.png`;
}

/** The script of a page, or null where too little is on it to tell. */
async function scriptOf(picture: string): Promise<string | null> {
  const found = await tesseract([picture, 'stdout', '--psm', '0']);
  return /^Script: (\w+)$/m.exec(found ?? '')?.[1] ?? null;
}

function languagesFor(script: string | null, installed: readonly string[]): string[] {
  const wanted = (LANGUAGES[script ?? ''] ?? LANGUAGES.Latin)!.filter((name) => installed.includes(name));
  return wanted.length > 0 ? wanted : installed.filter((name) => name !== 'osd').slice(0, 3);
}

async function recognize(
  picture: string,
  languages: readonly string[],
): Promise<{ text: string; confidence: number }> {
  const table = await tesseract([picture, 'stdout', '-l', languages.join('+'), '--psm', '3', 'tsv']);
  const found = recognizedText(table ?? '');
  return found.confidence < LEAST_CONFIDENCE ? { ...found, text: '' } : found;
}

/** What it prints, or null where it gives up: a page that cannot be recognized is a page without text. */
async function tesseract(args: readonly string[]): Promise<string | null> {
  return run('tesseract', args, { timeout: STEP_SECONDS * 1000, maxBuffer: 2 ** 26 }).then(
    ({ stdout }) => stdout,
    () => null,
  );
}
