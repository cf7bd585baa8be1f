import type {
  DocumentSummary,
  ExportRequest,
  FoundPlace,
  Verdict,
  Verification,
  VerifiedFragment,
} from '../../server/contract.js';
import type { View } from '../state/useView.js';
import type { Style } from '../taken.js';

export const en = {
  /** The language's name in itself, for the switch. */
  languageName: 'English',
  tagline: 'Exact quotations from your documents, each with the place where it stands',

  viewsLabel: 'Views',
  views: {
    conversation: 'Ask',
    documents: 'Documents',
    verify: 'Verify',
    history: 'History',
  } satisfies Record<View, string>,

  languageLabel: 'Language',
  themeLabel: 'Colours',
  themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },

  starting: 'Starting …',
  indexing: 'Reading the documents …',
  indexingProgress: 'Documents read',
  progress: (done: number, total: number) => `${done} of ${total}`,
  ready: (documents: number, passages: number) =>
    `${counted(documents, 'document')}, ${counted(passages, 'passage')}`,
  empty: 'No documents yet',
  unreachable: 'Pincite does not answer. Is it still running?',
  indexingFailed: (reason: string) => `The last reading of the documents failed: ${reason}`,

  questionLabel: 'Your question',
  questionHint: 'Enter sends · Shift+Enter starts a new line · / comes back here',
  send: 'Send',
  stop: 'Stop',
  newConversation: 'New conversation',
  examplesTitle: 'For example',

  conversation: 'Questions and answers',
  searching: 'Searching the documents …',
  searchedFor: (query: string) => `Searched for: ${query}`,
  verdicts: {
    answered: 'In the words of the documents',
    related: 'Not an answer: the nearest passages',
    not_found: 'Not found in these documents',
  } satisfies Record<Verdict, string>,
  citations: 'Citations',
  unmatchedTerms: (terms: string[]) => `Not in any document: ${terms.join(', ')}`,
  notInPassages: (words: string[]) => `None of the passages shown contains: ${words.join(', ')}`,
  alsoIn: {
    summary: (same: number, similar: number) =>
      [
        same > 0 && `Also in ${same} other ${same === 1 ? 'place' : 'places'}, in the same words`,
        similar > 0 &&
          `${similar} similar ${similar === 1 ? 'passage' : 'passages'}, whose wording or figures differ`,
      ]
        .filter(Boolean)
        .join('; '),
    identical: 'same words',
    similar: 'wording or figures differ',
  },
  failed: 'The question was not answered.',
  tryAgain: 'Try again',

  answer: {
    text: 'Answer',
    askedOf: (filter: string) => `Asked only of: ${filter}`,
    editQuery: 'Edit',
    queryLabel: 'Search for',
    searchAgain: 'Search again',
    cancel: 'Cancel',
    stopped: 'Stopped: this is what had come so far, not the whole answer.',
    askAgain: 'Ask again',
    notReady:
      'The documents are still being read, so nothing can be answered yet. Your question is kept: it can be asked as soon as they are ready.',
    nowReady: 'The documents are ready now.',
    askNow: 'Ask now',
    advice: {
      related: 'They may still help: judge by their words, not by their being listed.',
      not_found: 'Other words may find more: a name, a symbol, or a term that the documents use.',
    } satisfies Record<Exclude<Verdict, 'answered'>, string>,
  },
  beginning: {
    title: 'There are no documents yet',
    kinds:
      'Pincite reads PDF, Word, HTML, EPUB, XML, Markdown and plain text. There are two ways to add files:',
    upload: 'Upload them in the Documents view',
    folder: 'Put them into the corpus folder: they are read by themselves, without a restart',
  },
  why: {
    both: (terms: string) => `Its meaning is near to the question, and it holds words of it: ${terms}.`,
    titleOnly: 'Its meaning is near to the question, whose words stand in the title or heading above it.',
    meaningOnly: 'It holds no word of the question: it was found by its meaning alone.',
    documentOnly:
      'It holds no word of the question, which names its document, or the one that it revises or corrects, by a symbol.',
    namesOnly:
      'It holds no word of the question, and was found by its meaning, and by what it names in its own language.',
    part: 'Part',
    reckoning: 'From',
    counts: 'Counts',
    similarity: 'Nearness of meaning',
    coverage: 'Words covered × weight',
    raised: 'Raised for its language',
    exact: 'Named symbol or quotation',
    named: 'Country, treaty, figure',
    untold: 'Language, symbol, quotation',
    sum: 'Sum that ranks',
    pairs: 'Chinese is compared by pairs of characters.',
  },

  copyQuote: 'Copy quote',
  copied: 'Copied',
  copyFailed: 'Copying failed',
  take: {
    menu: 'Ways to copy',
    menuButton: (style: string) => `${style}: more ways to copy`,
    copyAs: 'Copy with its reference as',
    styles: {
      un: 'UN footnote',
      gbt7714: 'GB/T 7714',
      chicago: 'Chicago',
      bibtex: 'BibTeX',
      ris: 'RIS',
    } satisfies Record<Style, string>,
    copiedIn: (style: string) => `Copied: ${style}`,
    copyLink: 'Copy link',
    linkCopied: 'Link copied',
    linked: 'Linked passage',
    waiting: 'Waiting until the documents are read …',
    looking: 'Looking for the passage …',
    linkFailed: 'The link could not be followed.',
    found: {
      unchanged: 'The document is as it was when the link was made.',
      moved:
        'The document is no longer as it was when the link was made. The very same words now stand here:',
      changed: 'Changed since the link was made: the document no longer holds these words as they were.',
      gone: 'The document is no longer here, and no other holds these words.',
    } satisfies Record<FoundPlace['state'], string>,
    began: 'They began:',
  },

  whyTitle: 'Why this passage',
  listSeparator: ', ',

  close: 'Close',
  previousCitation: 'Previous citation',
  nextCitation: 'Next citation',
  citationOf: (n: number, count: number) => `Citation ${n} of ${count}`,
  originalFile: 'Original file',
  documentText: 'Text of the document',
  loadingDocument: 'Opening the document …',
  documentChanged:
    'This document has changed since the answer was given, so the cited words are not marked. Ask again to have them found anew.',
  loadFailed: 'This could not be loaded.',
  page: (label: string) => `p. ${label}`,

  pane: {
    viewLabel: 'How the document is shown',
    views: { reading: 'Reading', extracted: 'As extracted', page: 'Page' },
    unmarked:
      'Not all of the cited words are in the reflowed text, so they are not marked here. “As extracted” shows them.',
    footnotes: 'Footnotes',
    filePage: (position: number) => `file p. ${position}`,
    find: 'Search in this document',
    hitOf: (n: number, count: number) => `${n.toLocaleString('en')} of ${count.toLocaleString('en')}`,
    noHits: 'Not found',
    previousHit: 'Previous hit',
    nextHit: 'Next hit',
    resize: 'Width of the document',
  },

  pageImages: {
    region: 'Pages of the file',
    loading: 'Opening the pages …',
    failed: 'The pages cannot be shown.',
    unmarked:
      'It is not sure where on the page all of the cited words stand, so none are marked here. “Reading” and “As extracted” mark them.',
    hint: 'The pages are pictures. Their words are under “Reading” and “As extracted”.',
    page: (position: number, marked: boolean) =>
      marked ? `Page ${position}, with cited words marked` : `Page ${position}`,
    lost: 'What is on this page cannot be shown here. Open the original file to see it.',
    position: (position: number, count: number) =>
      `Page ${position.toLocaleString('en')} of ${count.toLocaleString('en')} of the file`,
    printed: (label: string) => `printed: ${label}`,
    size: 'Size of the pages',
    smaller: 'Smaller',
    larger: 'Larger',
    fit: 'Fit width',
  },

  library: {
    kind: 'Kind',
    date: 'Date',
    pages: 'Pages',
    source: 'File',
    choose: 'Chosen',
    kinds: {
      statement: 'Statement',
      'working paper': 'Working paper',
      resolution: 'Resolution',
      'verbatim record': 'Verbatim record',
      treaty: 'Treaty',
      report: 'Report',
      letter: 'Letter',
    } as Record<string, string>,
    removedState: 'Removed',
    removedCount: (count: number) => `${count.toLocaleString('en')} removed`,
    find: 'Find by title, symbol or file name',
    noneFound: 'No file is like that.',
    sortBy: 'Sorted by',
    descending: (column: string) => `${column}, downwards`,
    shownOf: (shown: number, count: number) =>
      `${shown.toLocaleString('en')} of ${count.toLocaleString('en')} are shown`,
    showMore: 'Show more',
    chooseOne: (title: string) => `Choose ${title}`,
    chooseAll: 'Choose all that are listed',
    chosen: (count: number) => `${counted(count, 'document')} chosen`,
    tooMany: (most: number) => `At most ${most.toLocaleString('en')} can be asked together.`,
    askOnly: 'Ask only these',
    unchoose: 'Clear the choice',
    remove: 'Remove',
    restore: 'Restore',
    undo: 'Undo',
    removing: 'Removing …',
    restoring: 'Restoring …',
    inTrash: 'Removed: the file is in the trash.',
    leftOut: 'Removed: the file stays in the folder, but is left out.',
    stillAnswers: 'It leaves the answers once the documents have been read anew.',
    restored: 'Restored.',
    readSoon: 'It is read with the next run.',

    addFiles: 'Add files',
    addHint: 'or drop them here; they are copied into the corpus folder',
    dropHere: 'Drop files to add them to the corpus',
    uploads: 'Files added',
    uploadStates: {
      waiting: 'Waiting',
      sending: 'Being copied …',
      refused: 'Not taken',
      unsent: 'Not taken',
      folder: 'Not taken',
    },
    queued: 'In the folder, read next',
    reading: 'Being read …',
    folderRefused: 'This is a folder: choose the files in it.',
    uploadSummary: (read: number, refused: number, open: number) =>
      [
        read > 0 && `${counted(read, 'file')} read`,
        refused > 0 && `${refused.toLocaleString('en')} not taken`,
        open > 0 && `${open.toLocaleString('en')} to go`,
      ]
        .filter(Boolean)
        .join(', '),
    storedAs: (source: string) => `as ${source}`,
    clearUploads: 'Close the list',

    filter: {
      label: 'Which documents are asked',
      all: 'All documents',
      documents: (count: number) => counted(count, 'document'),
      since: (from: string) => `since ${from}`,
      until: (to: string) => `until ${to}`,
      between: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
      separator: ' · ',
      clear: 'Ask all',
      languages: 'Languages',
      languageCount: (name: string, count: number) => `${name} (${count.toLocaleString('en')})`,
      dates: 'Dates',
      from: 'From',
      to: 'To',
      anyYear: 'any year',
      chosenDocuments: 'Documents',
      drop: (title: string) => `Leave out ${title}`,
      chooseInList: 'Choose in the list of documents',
      meets: (count: number, total: number) =>
        count === 0
          ? 'No document is like that: nothing would be found.'
          : `${count.toLocaleString('en')} of ${counted(total, 'document')} asked.`,
      undated: (count: number) =>
        `${counted(count, 'document')} without a date ${count === 1 ? 'is' : 'are'} left out.`,
      gone: (count: number, all: boolean) =>
        `${counted(count, 'chosen document')} no longer there${all ? ': all documents are asked again.' : '; the others are asked.'}`,
      nothingYet: 'There are no documents yet.',
    },
  },

  documents: 'Documents',
  loadingDocuments: 'Loading the list …',
  noDocuments: 'There are no documents.',
  documentTitle: 'Title',
  documentSymbol: 'Symbol',
  documentLanguage: 'Language',
  documentState: 'State',
  documentNotes: 'Notes',
  states: {
    indexed: 'Indexed',
    skipped: 'Skipped',
    failed: 'Failed',
  } satisfies Record<DocumentSummary['state'], string>,
  documentsShown: 'Which documents are listed',
  documentCount: (state: 'all' | DocumentSummary['state'], count: number) =>
    `${count.toLocaleString('en')} ${state === 'all' ? 'in all' : state}`,
  duplicateOf: (original: string) => `The same content as ${original}, which is indexed`,
  /** What the server says of files, which is English already: each pattern with the words in its place. */
  reasons: [] as readonly [pattern: RegExp, words: (...found: string[]) => string][],
  retry: 'Retry',
  retrying: 'Reading the file again …',
  retryIndexed: 'Read again: it is indexed now.',
  retryFailed: 'Read again: still not indexed.',

  exporting: {
    open: 'Export',
    formatsLabel: 'Export as',
    formats: { markdown: 'Markdown', html: 'HTML', docx: 'Word' } satisfies Record<
      ExportRequest['format'],
      string
    >,
    underway: 'Making the file …',
    done: (name: string) => `Saved as ${name}`,
    failed: 'The file could not be made.',
  },

  verify: {
    title: 'Verify a quotation',
    label: 'Words to verify',
    hint: 'Paste a sentence or a paragraph · Ctrl+Enter verifies',
    send: 'Verify',
    looking: 'Looking for these words …',
    failed: 'The words were not looked for.',
    tooShort: 'There are no words yet: paste at least two letters or figures.',
    tooLong: (most: number) => `Only the first ${most.toLocaleString('en')} characters fit.`,
    verdicts: {
      exact: 'Exact: it stands so, character for character.',
      variant: 'The same words, set otherwise.',
      nearest: 'Not in these words. The nearest are below.',
      stitched: 'Not in one piece: its parts stand apart, or only some of it stands anywhere.',
      absent: 'Not in these documents.',
    } satisfies Record<Verification['verdict'], string>,
    onlyWraps: 'Word for word; only line breaks and blanks differ.',
    pieceVerdicts: {
      exact: 'Exact',
      variant: 'The same words, set otherwise',
      nearest: 'Not in these words',
    } satisfies Record<VerifiedFragment['verdict'], string>,
    differences: {
      wraps: 'line breaks and blanks',
      punctuation: 'punctuation',
      case: 'capital letters',
      width: 'forms of characters (full or half width, ligatures, accents)',
      script: 'traditional or simplified characters',
    } satisfies Record<VerifiedFragment['differences'][number], string>,
    differsIn: (names: string[]) => `It differs in: ${names.join('; ')}.`,
    alsoDiffersIn: (names: string[]) => `Besides its words, it differs in: ${names.join('; ')}.`,
    pieces: 'Pieces',
    piece: (n: number, count: number) => `Piece ${n} of ${count}`,
    lost: 'Found nowhere',
    comparison: 'Your text, compared',
    onlyPasted: 'only in your text',
    onlySource: 'only in the document',
    source: 'In the document',
    places: (count: number) =>
      count === 1 ? 'Where it stands' : `Where it stands: ${counted(count, 'place')}`,
    nearestPlaces: (count: number) =>
      count === 1
        ? 'Where the nearest words stand'
        : `Where the nearest words stand: ${counted(count, 'place')}`,
    morePlaces: (count: number) => `and ${counted(count, 'more place')}`,
  },

  history: {
    title: 'Conversations on this device',
    where: 'They are kept in this browser only, and sent nowhere.',
    loading: 'Loading the conversations …',
    none: 'No conversations yet. Each one is kept here from its first question on.',
    unreadable: (count: number) =>
      `${counted(count, 'conversation')} of another version of Pincite cannot be read here, and ${count === 1 ? 'is' : 'are'} left as ${count === 1 ? 'it is' : 'they are'}.`,
    search: 'Search titles, questions and quotes',
    found: (count: number, all: number) => `${count} of ${counted(all, 'conversation')}`,
    questions: (count: number) => counted(count, 'question'),
    open: 'Open now',
    changed: (changed: number, cited: number) =>
      cited === 1
        ? 'The document it cites has changed since, or is gone'
        : `Of ${cited} documents it cites, ${changed} ${changed === 1 ? 'has' : 'have'} changed since, or ${changed === 1 ? 'is' : 'are'} gone`,
    foreign: 'From another index: no document it cites is in this one',
    rename: 'Rename',
    newName: 'New name (empty: the first question)',
    saveName: 'Save name',
    cancel: 'Cancel',
    remove: 'Delete',
    removed: (title: string) => `Deleted: ${title}`,
    undo: 'Undo',
    removeAll: 'Delete all',
    removeAllQuestion: (count: number) =>
      `Delete ${count === 1 ? 'the one conversation' : `all ${count.toLocaleString('en')} conversations`} on this device? This cannot be undone.`,
    troubles: {
      full: 'There is no room left on this device, so this conversation is not kept. It stays here until the page is closed; export it to keep it.',
      denied:
        'This browser does not let conversations be kept. This one stays here until the page is closed; export it to keep it.',
    },
  },
};

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** What every language file has to say. */
export type Texts = typeof en;
