/** The order of files: long ones first, so that none is left over when all others are done. */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * A worker keeps what it has loaded for as long as the next file is of the same project, so the projects follow each
 * other: the one of few long files first, that of many short ones last.
 */
const PROJECTS = ['whole', 'fast'];

/** Files that take more than five seconds, the longest first. Those not named follow by size. */
const LONG_FILES = [
  'quality/ranking.model',
  'server/commands.model',
  'quality/verdict.model',
  'server/killed-ingest.model',
  'server/set-commands.model',
  'browser/marked-ranges.browser',
  'browser/library.browser',
  'browser/answer.browser',
  'browser/page.browser',
  'browser/page-images.browser',
  'browser/pane.browser',
  'browser/take-away.browser',
  'browser/history.browser',
  'browser/documents.browser',
  'index/reader',
  'quality/locators-files',
  'quality/locators',
  'index/extract/ocr',
  'index/extract/pdf-files',
  'index/extract/html-loader',
  'index/extract/pdf-rectangles',
  'index/rectangle-reader',
  'server/watch',
];

export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const inOrder = await super.sort(files);
    return inOrder
      .map((file, i) => ({ file, rank: [projectRank(file), this.lengthRank(file), i] }))
      .sort((a, b) => compare(a.rank, b.rank))
      .map(({ file }) => file);
  }

  private lengthRank({ moduleId }: TestSpecification): number {
    const path = relative(`${this.ctx.config.root}/test`, moduleId).replaceAll('\\', '/');
    const rank = LONG_FILES.indexOf(path.replace(/\.test\.ts$/, ''));
    return rank < 0 ? LONG_FILES.length : rank;
  }
}

function projectRank({ project }: TestSpecification): number {
  return PROJECTS.indexOf(project.name);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((rank, i) => rank !== b[i]);
  return differing < 0 ? 0 : a[differing]! - b[differing]!;
}
