/** Makes the file of an exported conversation in the format asked for. */
import { fileNameOf } from './file-name.js';
import { htmlOf } from './html.js';
import { markdownOf } from './markdown.js';
import { type TranscriptOptions, transcriptOf } from './transcript.js';

export interface ExportedFile {
  name: string;
  media: string;
  content: Buffer;
}

export async function exportFile(options: TranscriptOptions): Promise<ExportedFile> {
  const { format, title } = options.request;
  const transcript = transcriptOf(options);
  if (format === 'markdown')
    return fileOf(title, 'md', 'text/markdown; charset=utf-8', Buffer.from(markdownOf(transcript)));
  if (format === 'html')
    return fileOf(title, 'html', 'text/html; charset=utf-8', Buffer.from(htmlOf(transcript)));
  // Half a second to load, for what few ask for.
  const { wordOf } = await import('./word.js');
  const media = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return fileOf(title, 'docx', media, await wordOf(transcript));
}

function fileOf(title: string, ending: string, media: string, content: Buffer): ExportedFile {
  return { name: fileNameOf(title, ending), media, content };
}
