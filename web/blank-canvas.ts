/** Whether a page came out white: a picture that cannot be decoded is left out of it without a word. */

/** The drawing is looked at so many times smaller, which leaves of a line of text a grey one. */
const SHRINK = 4;
const NEARLY_WHITE = 250;

export function isBlank(canvas: HTMLCanvasElement): boolean {
  const small = document.createElement('canvas');
  small.width = Math.ceil(canvas.width / SHRINK);
  small.height = Math.ceil(canvas.height / SHRINK);
  const context = small.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.fillStyle = 'white';
  context.fillRect(0, 0, small.width, small.height);
  context.drawImage(canvas, 0, 0, small.width, small.height);
  const { data } = context.getImageData(0, 0, small.width, small.height);
  for (let i = 0; i < data.length; i += 4)
    if (data[i]! < NEARLY_WHITE || data[i + 1]! < NEARLY_WHITE || data[i + 2]! < NEARLY_WHITE) return false;
  return true;
}
