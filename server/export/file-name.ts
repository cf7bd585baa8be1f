/** File names that every usual system takes, made of titles. */
import { safeName } from '../file-name.js';

/** In code points: longer names are hard to read in a list of files. */
const LONGEST = 60;
/** What no name may hold, and a title often does; what else is unsafe, `safeName` knows. */
const PARTED = /[\p{Cc}\p{Zl}\p{Zp}<>:"/\\|?*\s]+/gu;

/** @param ending Without a point. */
export function fileNameOf(title: string, ending: string): string {
  const words = title
    .replace(/\p{Cf}/gu, '')
    .replace(PARTED, ' ')
    .replace(/^[\s.]+/, '');
  const short = [...words].slice(0, LONGEST).join('');
  return safeName(`${short.replace(/[\s.]+$/, '') || 'pincite'}.${ending}`);
}
