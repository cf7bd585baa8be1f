/** Embeddings by a transformers.js model on this machine. The one file that knows transformers.js. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { Embeddings } from '@langchain/core/embeddings';
import { AutoModel, AutoTokenizer, env, Tensor } from '@xenova/transformers';
import type { TextKind } from './align.js';
import { messageOf, PinciteError } from './errors.js';
import { type ModelRecipe, recipeOf } from './models.js';
import { Recent } from './recent.js';

/** What makes vectors comparable: two models with the same identity give the same vectors. */
export interface ModelIdentity extends ModelRecipe {
  name: string;
  dimensions: number;
  /** SHA-256 over the model's files, shortened. */
  revision: string;
}

/** Embeddings whose passages can be measured before they are embedded. Vectors have unit length. */
export interface EmbeddingModel extends Embeddings {
  readonly identity: ModelIdentity;
  /** Folder of the model, where its alignment lies, too; null where the model is no folder. */
  readonly folder: string | null;
  /** Tokens of a text, without prefix and marks of begin and end. */
  countTokens(text: string): number;
  /** Each token of a text by itself, as it is meant there; null where the model tells only of whole texts. */
  embedTokens(text: string, kind: TextKind): Promise<TokenVectors | null>;
  /** How many texts were too long so far and were embedded without their ends. */
  readonly cutCount: number;
}

/** Token after token, without prefix and marks of begin and end, each of unit length. */
export interface TokenVectors {
  rows: Float32Array;
  dimensions: number;
}

export interface ModelOptions {
  /** Name of a folder below `modelFolder`, a path of a folder, or a name on the hub such as Xenova/bge-m3. */
  model: string;
  /** Where models lie, and where one from the hub is kept. */
  modelFolder: string;
  /** That embed one text together; by default as many as there are processors. The vectors are the same. */
  threads?: number;
}

/** Positions the model has, with those of begin and end; longer texts are cut. */
const MOST_TOKENS = 512;

/**
 * The threads of onnxruntime wait asleep. By default they spin, which takes twice the processor time for the same
 * vectors, and several times as long as soon as anything else runs: a browser, or a second command.
 */
const SESSION = { extra: { session: { intra_op: { allow_spinning: '0' } } } };

/** Whose states are kept: a question and its parts. */
const MOST_QUESTIONS = 8;

type Tokenizer = Awaited<ReturnType<typeof AutoTokenizer.from_pretrained>>;
type Model = Awaited<ReturnType<typeof AutoModel.from_pretrained>>;

/** What the model made of a text: its tokens, with those of begin and end, and a state of each. */
interface Read {
  ids: readonly number[];
  output: Awaited<ReturnType<Model>>;
}

/**
 * A function that loads the model once and shares it; after a failure the next call tries again.
 *
 * @throws PinciteError `model-unavailable`
 */
export function modelLoader(options: ModelOptions): () => Promise<EmbeddingModel> {
  let loading: Promise<EmbeddingModel> | null = null;
  return () => {
    loading ??= LocalEmbeddings.load(options).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

/**
 * One text at a time: with int8 weights the activations share their range over a batch, so that a vector would
 * depend on the texts beside it; and padding makes batches slower, too.
 */
export class LocalEmbeddings extends Embeddings implements EmbeddingModel {
  cutCount = 0;
  /** A question is embedded as a whole to search, and token by token to judge what was found. */
  private readonly lastQuestions = new Recent<string, Read>(MOST_QUESTIONS);

  private constructor(
    readonly identity: ModelIdentity,
    readonly folder: string,
    private readonly tokenizer: Tokenizer,
    private readonly model: Model,
  ) {
    super({});
  }

  static async load({ model: name, modelFolder, threads }: ModelOptions): Promise<LocalEmbeddings> {
    const place = await placeOf(name, modelFolder);
    env.localModelPath = place.parent;
    env.cacheDir = place.parent;
    env.allowRemoteModels = !place.local;
    const recipe = recipeOf(name);
    try {
      const tokenizer = await AutoTokenizer.from_pretrained(place.name);
      const session = { ...SESSION, ...(threads ? { intraOpNumThreads: threads } : {}) };
      const options = { dtype: recipe.dtype, session_options: session };
      const model = await AutoModel.from_pretrained(place.name, options);
      const folder = join(place.parent, place.name);
      const identity = { ...recipe, name: place.name, dimensions: 0, revision: await revisionOf(folder) };
      const loaded = new LocalEmbeddings(identity, folder, tokenizer, model);
      identity.dimensions = (await loaded.embedQuery('1')).length;
      return loaded;
    } catch (cause) {
      throw unavailable(name, modelFolder, cause);
    }
  }

  countTokens(text: string): number {
    return this.tokenizer.encode(text, { add_special_tokens: false }).length;
  }

  override async embedQuery(text: string): Promise<number[]> {
    return this.pooled(await this.readQuestion(text));
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const text of texts) vectors.push(this.pooled(await this.read(this.identity.passagePrefix + text)));
    return vectors;
  }

  async embedTokens(text: string, kind: TextKind): Promise<TokenVectors | null> {
    const asked = kind === 'query';
    const prefix = asked ? this.identity.queryPrefix : this.identity.passagePrefix;
    const { ids, output } = await (asked ? this.readQuestion(text) : this.read(prefix + text));
    const state = output.last_hidden_state;
    if (!state) return null;
    const dimensions: number = state.dims.at(-1);
    const rows = state.data as Float32Array;
    const marks = this.tokenizer.encode('').length;
    // A mark alone is one of the end.
    const first = Math.floor(marks / 2) + this.countTokens(prefix.trimEnd());
    const end = ids.length - Math.ceil(marks / 2);
    return { rows: unitRows(rows.slice(first * dimensions, end * dimensions), dimensions), dimensions };
  }

  private pooled({ ids, output }: Read): number[] {
    const { pooling } = this.identity;
    const state = pooling === 'output' ? output.sentence_embedding : output.last_hidden_state;
    const width: number = state.dims.at(-1);
    return unit(pool(state.data as Float32Array, width, pooling === 'mean' ? ids.length : 1));
  }

  private async readQuestion(text: string): Promise<Read> {
    const read = this.lastQuestions.get(text) ?? (await this.read(this.identity.queryPrefix + text));
    this.lastQuestions.set(text, read);
    return read;
  }

  private async read(text: string): Promise<Read> {
    const ids = this.idsOf(text);
    const shape = [1, ids.length];
    const output = await this.model({
      input_ids: new Tensor('int64', BigInt64Array.from(ids.map(BigInt)), shape),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
    });
    return { ids, output };
  }

  /** Token ids, cut to what the model has positions for; the mark of the end stays. */
  private idsOf(text: string): number[] {
    const ids = this.tokenizer.encode(text);
    if (ids.length <= MOST_TOKENS) return ids;
    this.cutCount++;
    return [...ids.slice(0, MOST_TOKENS - 1), ids.at(-1)!];
  }
}

/** Mean of the first `count` rows. */
function pool(states: Float32Array, width: number, count: number): Float64Array {
  const sum = new Float64Array(width);
  for (let row = 0; row < count; row++) {
    for (let i = 0; i < width; i++) sum[i]! += states[row * width + i]! / count;
  }
  return sum;
}

/** Changes them in place. */
function unitRows(rows: Float32Array, dimensions: number): Float32Array {
  for (let from = 0; from < rows.length; from += dimensions) {
    const row = rows.subarray(from, from + dimensions);
    row.set(unit(row));
  }
  return rows;
}

function unit(vector: Float64Array | Float32Array): number[] {
  const length = Math.hypot(...vector) || 1;
  return Array.from(vector, (value) => value / length);
}

/** Where the model lies: below the model folder, at a path of its own, or (not local) on the hub. */
async function placeOf(
  name: string,
  modelFolder: string,
): Promise<{ parent: string; name: string; local: boolean }> {
  if (await isFolder(join(modelFolder, name))) return { parent: resolve(modelFolder), name, local: true };
  const path = resolve(name);
  if (await isFolder(path)) return { parent: dirname(path), name: basename(path), local: true };
  if (isAbsolute(name) || name.startsWith('.') || !/^[\w.-]+\/[\w.-]+$/.test(name)) {
    throw unavailable(name, modelFolder, new Error('no such folder'));
  }
  return { parent: resolve(modelFolder), name, local: false };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function unavailable(name: string, modelFolder: string, cause: unknown): PinciteError {
  if (cause instanceof PinciteError) return cause;
  const message =
    `the embedding model "${name}" could not be loaded: ${messageOf(cause)}. ` +
    `Set MODEL to a folder below ${modelFolder} (MODEL_DIR) or to the path of a transformers.js model folder; ` +
    'a name on the hub (owner/name) needs the network once.';
  return new PinciteError('model-unavailable', message, { cause });
}

/** Lie beside the model, are estimated with it, and name its revision. */
const ESTIMATED = ['alignment.json', 'verdict.json'];

async function revisionOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const paths = (await readdir(folder, { recursive: true })).filter((path) =>
    /\.(?:onnx|onnx_data|json)$/.test(path),
  );
  for (const path of paths.sort()) {
    if (ESTIMATED.includes(path)) continue;
    hash.update(path);
    for await (const piece of createReadStream(join(folder, path))) hash.update(piece as Buffer);
  }
  return hash.digest('hex').slice(0, 16);
}
