/** The log: to standard error, readable on a terminal, JSON lines elsewhere. The one file that knows pino. */
import { pino } from 'pino';
import pretty from 'pino-pretty';

/** Of pino's interface, what the program uses. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export function createLogger(level: string): Logger {
  const terminal = process.stderr.isTTY;
  const stream = terminal
    ? pretty({ destination: 2, sync: true, ignore: 'pid,hostname' })
    : pino.destination({ dest: 2, sync: true });
  return pino({ level, base: null }, stream);
}

/** Keeps nothing. */
export const SILENT: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
