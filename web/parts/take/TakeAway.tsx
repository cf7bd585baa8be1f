/** Takes a place along: one button copies its quote in the style used last, a menu beside it has the other ways. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../../../server/contract.js';
import { copyText } from '../../clipboard.js';
import { useStyle } from '../../state/useStyle.js';
import { placeAddress } from '../../state/useView.js';
import { type Style, takenText } from '../../taken.js';
import { useTexts } from '../../texts/languages.js';
import { TakeMenu } from './TakeMenu.js';

const NOTICE_MS = 2500;

export function TakeAway({ place }: { place: Place }) {
  const texts = useTexts();
  const [style, chooseStyle] = useStyle();
  const [notice, setNotice] = useNotice();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const frame = useRef<HTMLSpanElement>(null);
  const close = () => setOpen(false);
  usePressOutside(frame, open, close);

  const copy = async (text: string, done: string) =>
    setNotice((await copyText(text)) ? done : texts.copyFailed);
  /** Only from within the menu is there a focus to give back. */
  const closeToButton = () => {
    close();
    button.current?.focus();
  };
  const copyIn = (chosen: Style) => {
    closeToButton();
    chooseStyle(chosen);
    void copy(takenText(place, chosen), texts.take.copiedIn(texts.take.styles[chosen]));
  };
  const copyLink = () => {
    closeToButton();
    void copy(placeAddress(place.permalink), texts.take.linkCopied);
  };

  return (
    <span class="take" ref={frame}>
      <button type="button" class="quiet" onClick={() => copy(takenText(place, style), texts.copied)}>
        {texts.copyQuote}
      </button>
      <button
        ref={button}
        type="button"
        class="quiet take-style"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={texts.take.menuButton(texts.take.styles[style])}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {texts.take.styles[style]}
      </button>
      {open && <TakeMenu {...{ style, copyIn, copyLink }} onClose={close} onEscape={closeToButton} />}
      <output>{notice}</output>
    </span>
  );
}

/** A word that stands for a moment; empty otherwise. */
function useNotice(): [string, (notice: string) => void] {
  const [notice, setNotice] = useState({ text: '' });
  useEffect(() => {
    const timer = window.setTimeout(() => setNotice({ text: '' }), NOTICE_MS);
    return () => window.clearTimeout(timer);
  }, [notice]);
  return [notice.text, (text) => setNotice({ text })];
}

/** Not by the loss of focus: some browsers give none to a button that is pressed. */
function usePressOutside(
  frame: { current: HTMLElement | null },
  listening: boolean,
  onPress: () => void,
): void {
  const press = useRef(onPress);
  press.current = onPress;
  useEffect(() => {
    if (!listening) return;
    const listen = ({ target }: Event) => {
      if (!frame.current?.contains(target as Node)) press.current();
    };
    document.addEventListener('pointerdown', listen);
    return () => document.removeEventListener('pointerdown', listen);
  }, [listening]);
}
