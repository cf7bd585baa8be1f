/** A process of its own with a reader: says the child's number, then has it read the words given, and goes on or ends. */
import { join } from 'node:path';
import { startReader } from '../../index/reader/reader.js';

const [words = '', then = 'goes on'] = process.argv.slice(2);
const limits = { pages: 10, seconds: 60, memoryMegabytes: 600 };
const childModule = join(import.meta.dirname, 'faulty-child.ts');
const reader = startReader({ limits, ocr: false, childModule });

const { text } = await reader.read('a.txt', Buffer.from('say the process'), '');
process.stdout.write(`${text}\n`);
if (words) reader.read('a.txt', Buffer.from(words), '').catch(() => {});
if (then === 'goes on') setInterval(() => {}, 1000);
