/** `npm start`: builds what changed, indexes what changed, serves the page, and prints where. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageOf, PinciteError } from '../index/errors.js';
import { createApp } from './app.js';
import { runCommand } from './command.js';
import { createEngine, type Engine } from './engine.js';
import { reportLines } from './ingest-report.js';
import { createLogger, type Logger } from './logger.js';
import { openEmbeddings } from './open-models.js';
import { openReader, openRectangleReader } from './open-reader.js';
import { buildPage } from './page.js';
import { ingestProgress } from './progress.js';
import { readCommandLine, type Settings } from './settings.js';
import { type CorpusWatch, watchCorpus } from './watch.js';

/** How long open connections may take to finish once the process is told to stop. */
const STOP_MS = 3000;

await runCommand(async () => {
  const { settings } = readCommandLine(process.argv.slice(2), process.env);
  const logger = createLogger(settings.logLevel);
  const webDir = await buildPage(join(dirname(fileURLToPath(import.meta.url)), '..', 'web'));
  const progress = ingestProgress(process.stderr);
  let starting = true;
  const engine = createEngine({
    ...settings,
    logger,
    reader: openReader(settings),
    openEmbeddings: () => openEmbeddings(settings),
    // The bars are of the start; a later run is told of by what it prints and by /api/health.
    onProgress: (at) => starting && progress.update(at),
  });
  const rectangles = openRectangleReader(settings);
  const server = createServer(createApp({ ...settings, engine, rectangles, webDir, logger }));
  await listen(server, settings);
  stopGracefully(server);
  process.stdout.write(`Pincite: ${addressOf(server)}\n`);
  if (settings.watch === 'on') {
    const watch = await followCorpus(engine, settings, logger);
    server.once('close', watch.close);
  }
  const report = await engine
    .start()
    .finally(() => {
      starting = false;
      progress.stop();
    })
    .catch((error: unknown) => {
      if (engine.health().indexId !== null) return lastIndexServes(error);
      server.close();
      server.closeAllConnections();
      throw error;
    });
  if (report) {
    for (const line of reportLines(report, 'changes')) process.stdout.write(`${line}\n`);
    process.stdout.write(`ready: ${addressOf(server)}\n`);
  }
  if (settings.sentences !== 'off') {
    await engine
      .refine()
      .catch((error: unknown) => logger.warn({ reason: messageOf(error) }, 'no sentence vectors'));
  }
});

/** From now on every change of the corpus leads to a run, and what came of it is printed. */
function followCorpus(engine: Engine, settings: Settings, logger: Logger): Promise<CorpusWatch> {
  const onChange = async () => {
    const report = await engine.update();
    if (!report.written) return;
    for (const line of reportLines(report, 'news')) process.stdout.write(`${line}\n`);
  };
  return watchCorpus({ folder: settings.corpusDir, except: settings.indexDir, onChange, logger });
}

/** An index from before still serves: the server goes on with it. */
function lastIndexServes(error: unknown): null {
  process.stderr.write(
    `pincite: the index could not be brought up to date, the last one is used: ${messageOf(error)}\n`,
  );
  return null;
}

async function listen(server: ReturnType<typeof createServer>, { host, port }: Settings): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening').catch((cause: NodeJS.ErrnoException) => {
    const advice =
      cause.code === 'EADDRINUSE' ? 'is Pincite running already? Set PORT to another port' : messageOf(cause);
    throw new PinciteError('busy', `cannot listen on ${host}:${port}: ${advice}`, { cause });
  });
}

function addressOf(server: ReturnType<typeof createServer>): string {
  const { address, family, port } = server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}/`;
}

function stopGracefully(server: ReturnType<typeof createServer>): void {
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), STOP_MS).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
