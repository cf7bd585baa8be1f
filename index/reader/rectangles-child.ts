/** What the child process runs that tells where words stand on the pages of a PDF. */
import { serveReading } from './serve.js';

serveReading(async () => (await import('./read-rectangles.js')).readRectangles);
