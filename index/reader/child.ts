/** What the reader's child process runs. */
import { serveReading } from './serve.js';

serveReading(async () => (await import('./read-document.js')).readDocument);
